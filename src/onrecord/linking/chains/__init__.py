"""Words that stand for actors without naming them: pronouns, titles, descriptions, groups."""
