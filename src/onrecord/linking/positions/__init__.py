"""Who is for or against what: stances taken in a story's texts, and the issues that they are taken on."""
