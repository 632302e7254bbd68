"""The rules, each on lines as they stand in pages, and on sentences of a body that come close to them."""

import pytest

from onrecord.articles.blocks import RULES
from tests.articles.reading import BODY, MORE, article, block_of

SHOWN = {
    "share buttons": ["Share this article", "Share on Facebook", "Facebook | Twitter | Email", "Copy link"],
    "an invitation to follow on another site": [
        "Follow us on Twitter and Facebook.", "Follow Ione Marsh on Twitter @ionemarsh", "Follow @ionemarsh"
    ],
    "a link to the rest of the text": [
        "Continue reading", "Read more »", "Read the full story here.", "Story continues below advertisement",
        "Click here to see the timetable", "View comments", "Read the rest of the story at Calder Gazette.",
    ],
    "an invitation to read other stories": [
        "Read more exclusive news from Calder Gazette.", "More from Calder Gazette", "More stories by Ione Marsh"
    ],
    "the heading of a list of other stories": [
        "Related", "Related stories:", "Most read", "Trending now", "You may also like", "Read next", "See also",
        "Editor's picks", "Recommended for you",
    ],
    "a link to the story before or after": ["Previous", "Next →", "Previous article"],
    "the heading of a newsletter box": ["Newsletter", "Our newsletters"],
    "a link to another story": [
        "READ MORE: Why the bridge was shut", "Related: The ferry's bad year", "SEE ALSO: Skarn in pictures",
        "[Read more: Bread by boat](https://a.example/b)", "WATCH: The Alma leaves port",
    ],
    "the name of a section": ["Current News", "Home > World > Islands"],
    "the section it was published in": ["Published in News & Features"],
    "tags": ["Tags: ferries, bridges", "#Skarn #Alma", "Filed under: Boats"],
    "the furniture of comments": ["blog comments powered by Disqus", "12 comments", "Leave a comment",
                                  "Join the conversation", "Comments are closed."],
    "a link alone on its line": ["https://a.example/2031/ferry?x=1", "<https://a.example>", "www.a.example/b"],
    "the buttons of a player": ["Listen to this article", "Your browser does not support the audio element."],
    "the time it takes to read": ["4 min read", "Reading time: 3 minutes"],
    "a photo credit": [
        "(Ruan Dell / Pool photo)", "(Ruan Dell / Calder Gazette)", "Photo: Ruan Dell", "Photo by Ruan Dell/AFP",
        "Ruan Dell/Getty Images", "Ruan Dell via Getty Images", "(AP Photo/Ruan Dell)", "Getty Images",
        "Image credit: Ruan Dell / Reuters", "Ruan Dell, File photo",
    ],
    "a caption with its credit": [
        "The Alma at the bridge on Tuesday. (Ruan Dell/AFP)", "FILE PHOTO: The Alma leaves Port Wren in 2029.",
        "The mayor speaks to islanders on the quay. (AP Photo/Ruan Dell)",
    ],
    "a note of the outlet about its own text": [
        "Editor's note: This report was first read on air.", "Correction, May 7: The bridge was built in 1912.",
        "An earlier version of this story misspelled the mayor's name.",
        "This article has been updated with a comment.",
        "This is a developing story.",
    ],
    "who reported and edited it": [
        "(Reporting by Ione Marsh and Ruan Dell in Port Wren; editing by Tove Holm)",
        "Additional reporting by Ione Marsh.", "Ione Marsh contributed to this report from Skarn.",
    ],
    "an advertisement's label": ["Advertisement", "ADVERTISEMENT - CONTINUE READING BELOW", "Sponsored content"],
    "a subscription pitch": [
        "Sign up for our newsletter", "Subscribe to our weekly podcast.", "Sign up",
        "Get the featured stories in your email and don't miss out on important news.",
        "Already a subscriber? Log in", "Support our journalism", "Become a member today",
        "To continue reading, please subscribe or log in.", "Download the Gazette app", "Thank you for reading.",
    ],
    "terms or cookies": ["By signing up, you agree to our terms of use.", "We use cookies to improve this site.",
                         "Privacy Policy | Contact"],
    "an appeal for tips or letters": ["Have a news tip? Write to the desk.", "Contact us at desk@a.example",
                                      "Email Ione Marsh at ione@a.example", "Twitter: @ionemarsh"],
    "a copyright line": [
        "© 2031 Calder Gazette", "Copyright 2031 Calder Gazette. All rights reserved.", "(c) 2031 Calder Gazette.",
        "This material may not be published, broadcast, rewritten or redistributed.", "All rights reserved.",
    ],
    "a syndication notice": ["Distributed by Foldline Syndicate, LLC.", "This story first appeared in Skarn Observer."],
}  # fmt: skip
IN_HEAD = ["World", "Opinion", "Europe news"]
SENTENCES = [
    "No comment.",
    "Other reports from the island said that the bread had run out.",
    "All reports about the mayor were denied by his office.",
    "Most read the ruling as a victory for the ferry line.",
    "Like the mayor on Twitter, the harbour master blamed the weather.",
    "Like Odo Pell on Twitter, she blamed the weather.",
    "You might like it or not.",
    "Share the burden, the mayor told the ferry line.",
    "Related costs will be paid by the port.",
    "Next, the bridge must be rebuilt.",
    "By Friday, forty people had been brought to safety.",
    "By Tuesday Port Wren was cut off",
    "By submitting a budget that broke the terms of the loan, the port lost its money.",
    "This report may not be published before the vote, the port said.",
    "The report may not be published or copied before the vote, a judge ruled.",
    "First published in 1949, the harbour guide has never been wrong.",
    "Copyright law does not cover ferry timetables, the court found.",
    "Copyright by design was the phrase the lawyer used.",
    "Register by Friday and bring print copies of your papers, the port said.",
    "Get the boats to the island, he told the crew by email.",
    "Have tips fallen since the bridge was shut?",
    "Become a member of the union and you will be paid, he said.",
    "Reporting by the Skarn Observer found that the brakes were old.",
    "The error contributed to this report being late.",
    "Odo Pell said that greed contributed to the report",
    "Photographs by the harbour master show the hole in the deck.",
    "Picture the scene: a ferry, a bridge and no brakes.",
    "Update on the bridge: it is shut.",
    "Correction of the course was no longer possible.",
    "This story begins in 1912, when the bridge was built.",
    "Topic of the evening: bread.",
    "Contact was lost at six.",
    "Send letters to your member of parliament, she urged.",
    "Watch the bridge, the pilot shouted.",
    "“Subscribe to my newsletter? Never,” the mayor said.",
    "Sign up online or by phone before Friday, the port advised passengers.",
    "Support our sailors, read a banner on the quay.",
    "Privacy is what the passengers want.",
    "Thank you for coming back, the mayor told them.",
    "To read the full list of names took an hour.",
    "Listen to the engine, he told me.",
    "Comments by the mayor were cheered.",
    "Home is where the harbour is.",
    "Advertisement of the post begins on Monday.",
    "Find other stories like hers in every village.",
    "MARSH: Where were you when the bridge was hit?",
    "PELL--On the quay, with everybody else.",
    "NATO — the alliance — sent a ship.",
    "(c) a free crossing for islanders",
    "Skarn / Port Wren / Calder",
    "@ionemarsh",
]


def with_line(line: str) -> str:
    return f"Ferry strikes bridge\n\n{BODY}\n\n{MORE}\n\n{line}\n\n{BODY}\n"


@pytest.mark.parametrize(("reason", "line"), [(reason, line) for reason, shown in SHOWN.items() for line in shown])
def test_furniture_is_named_and_not_read(reason: str, line: str) -> None:
    found = article(with_line(line))
    (block,) = (block for block in found.blocks if found.text[block.start : block.end].strip() == line)
    assert block.reason == reason
    assert block.kept == (block.kind == "caption" or reason.startswith("a note of the outlet"))


def test_every_rule_is_shown_here() -> None:
    assert {rule.reason for rule in RULES} == SHOWN.keys()


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_of_the_body_is_kept(sentence: str) -> None:
    assert block_of(article(with_line(sentence)), sentence).kept


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_is_kept_below_the_headline_too(sentence: str) -> None:
    found = article(f"Ferry strikes bridge\n\n{sentence}\n\n{BODY}\n\n{MORE}\n")
    assert block_of(found, sentence).kept


@pytest.mark.parametrize("name", IN_HEAD)
def test_the_name_of_a_section_is_one_only_above_the_body(name: str) -> None:
    found = article(f"{name}\n\nFerry strikes bridge\n\n{BODY}\n\n{MORE}\n\n{name}\n\n{BODY}\n")
    assert not found.blocks[0].kept
    assert found.title is not None
    assert found.title.value == "Ferry strikes bridge"
    assert found.block_at(found.text.rindex(name)).kept
