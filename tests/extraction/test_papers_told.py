"""Papers told in running text, in many voices: which words are a title, whose it is, and what an untitled one is on."""

from __future__ import annotations

import pytest

from catalogue.extraction.papers import find_papers
from tests.extraction.documents import context, rests_on_the_text

OWN, OTHERS = "authored", "cited"


def found(text: str, name: str | None = None) -> list[tuple[str, str]]:
    made = context(text)
    papers = find_papers(made, name)
    assert rests_on_the_text(made, papers)
    return [(paper.data["title"], paper.data["role"]) for paper in papers]


TITLED = [
    ('The results are in "Saltmarsh Carbon under Tides" (Coast Letters, 2022).', OWN, "results are the writer's"),
    ('Our policy brief, "Who Pays for Shade?", was printed in 2019.', OWN, "a brief; a question"),
    ("Prof. Okafor has shown, in “Grain Boundaries That Remember”, how a film heals.", OTHERS, "shown in"),
    ("We presented “Counting Bats by Ear: A Field Trial” at the Acoustics Days.", OWN, "what we presented"),
    ('The paper came out in 2017, the title being "Slow Reading Aloud: Prosody in Schools".', OWN, "after a venue"),
    ('His "Rooms without Doors and Windows" made me rethink what an archive is.', OTHERS, "owned by a pronoun"),
    ('Her "Rooms are not what doors are for" rewrote how I plan.', OTHERS, "owned, and written like a sentence"),
    ('An abridged version, "Two Rivers, One Ledger: Credit in Towns", was printed.', OWN, "a version"),
    ("I wrote a chapter, “Clinics on Wheels: Trust and Distance”, for a handbook.", OWN, "a chapter"),
    ('In "Waiting Is Not a Place", Marek and Doyle argue that queues are rooms.', OTHERS, "they argue in it"),
    ("In “Slow Locks for Fast Rivers” (Water, 2021) we showed that gates leak.", OWN, "we show in it"),
    ('I am co-author of "Tidal Locks in Close Binaries" (Star Letters, 2021).', OWN, "one of its authors"),
    ("“Borders of Bread: Wheat and Trade” (with N. Aydin, forthcoming) grew out of this.", OWN, "not out yet"),
    ("My work on locks (“Gates That Leak and Gates That Do Not”, Water 2020) began here.", OWN, "my work, in brackets"),
    ("I was struck by “Gates That Sing at Night” (Lund and Aas, 2019).", OTHERS, "authors and a year after it"),
    ("My thesis builds on “Gates That Sing at Night” (Lund, 2019).", OTHERS, "built on: not the thesis itself"),
    ("My advisor's paper “Gates That Sing at Night” started it.", OTHERS, "my advisor's is not mine"),
    ("Dr. Lund's most recent work, “Gates That Sing at Night,” was published last year.", OTHERS, "owned by a name"),
    ('I have since read "Gates That Sing at Night", an essay by a diver.', OTHERS, "what one reads"),
    ('The article was published in the Highland Medical Journal in 2020 ("Missed return dates in a city").', OWN,
     "a title in sentence case, in brackets after the venue"),
    ("Our work, titled “Gates That Sing”, got accepted to a workshop on rivers.", OWN, "our work, titled"),
    ("Our paper Gates That Sing at Night: Evidence from Rivers appeared in Water.", OWN, "no quotes at all"),
    ("I published Gates That Sing at Night (Water, 2021) with Li Wei.", OWN, "published, and only capitals"),
    ("Her recent paper, Gates That Sing at Night, shows this.", OTHERS, "hers, and only capitals"),
    ("Our work [Gates That Sing at Night](https://doi.org/10.5555/1) was accepted.", OWN, "the words of a link to it"),
    ("I implemented *Gates that sing at night* [CVPR'20] from scratch.", OTHERS, "a venue in square brackets"),
    ("This resulted in **Gates That Sing at Night** (under review).", OWN, "a status in brackets"),
    ("“Borders of Bread: Wheat and Trade” (in press) asks who eats.", OWN, "in press, as only its writer knows"),
    ("I read “Gates That Sing at Night”, and published code of mine for it.", OTHERS, "read, whatever followed"),
    ("“Borders of Bread: Wheat and Trade” made me want to read.", OTHERS, "a title that opens the text"),
    ("My favourite novel, The Long Way Down the River, is about a dam.", OTHERS, "a novel, and only capitals"),
    ("Her book The Borrowed Harbour is the one I lend to friends.", OTHERS, "told by its capitals alone"),
    ("The early papers, say “Gates on decorated rivers” in Journal of Slow Physics, were dull.", OWN,
     "its journal stands after it, and no author"),
    ("My guide pushed me: “Five Ways for a Gate to Leak”, Annals of Locks, vol. 9.", OWN, "a journal and its volume"),
    ("Prof. Lund's work, above all “Gates That Heal Themselves” (Review of Locks, 2019), drew me.", OTHERS,
     "a journal, but somebody's work"),
    ("I read K. Lund, “Gates That Heal Themselves”, Review of Locks, 2019.", OTHERS, "its authors stand before it"),
    ("It was printed in Danish, as “Sluser der synger om natten”, by the journal Vand.", OWN, "printed … as"),
    ("I have now submitted the core of it to Water with the heading “Staying and leaking”.", OWN, "with the heading"),
    ("It is the one with the dullest title, “On the calibration of gates”, and it was printed late.", OWN,
     "the one with the title"),
    ("What first told me that was Ada Lund's The Mystery of Gates.", OTHERS, "a book after its author"),
    ("I was made to read Lund and Aas's Poor Little Harbours at school.", OTHERS, "two capitals, after read"),
    ("Reading Latour's We Are Never at Sea changed how I see ships.", OTHERS, "a title that is a sentence"),
    ("I learned it from Lund (Teaching to Leak, 1994), who is a diver.", OTHERS, "author, title and year in brackets"),
    ("I was captivated by Thinking in Gates by Ada Lund, which I read on a train.", OTHERS, "a title and by whom"),
    ("Reading The Structure of Slow Rivers in school made me doubt.", OTHERS, "nothing but a title opens so"),
    ("I am second author of Gates That Sing at Night, which appeared at IROS 2020.", OWN, "author of, and capitals"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role", "reason"), TITLED)
def test_a_title_and_whose_it_is(text: str, role: str, reason: str) -> None:
    ((title, of),) = found(text)
    assert title in text.replace(",”", "”"), reason
    assert (len(title.split()) > 2, of) == (True, role), reason


@pytest.mark.parametrize(
    ("text", "titles", "reason"),
    [
        (
            "Two books changed me: Lind's *Living with the Flood* and *The Orchid at the Edge of Town*.",
            [("Living with the Flood", OTHERS), ("The Orchid at the Edge of Town", OTHERS)],
            "two in italics, joined",
        ),
        (
            "This became my first paper. “Quiet Gates and Loud Gates.” Water Letters, 2017.",
            [("Quiet Gates and Loud Gates", OWN)],
            "the title stands in the sentence after",
        ),
        (
            "This part came out in Water (R. Osei and A. Berg, “Dry contacts at high speed,” 2020).",
            [("Dry contacts at high speed", OWN)],
            "signed by the writer",
        ),
        (
            "I co-authored two papers: one on corrosion of rebar in sea water (Cement Letters, 2020), and another "
            "on fly-ash mortars for coastal roads (under review).",
            [("Corrosion of rebar in sea water", OWN), ("Fly-ash mortars for coastal roads", OWN)],
            "two by what each is on",
        ),
        (
            "Inspired by books such as The Singing Gate and Rivers of Bread, I chose hydrology.",
            [("The Singing Gate", OTHERS), ("Rivers of Bread", OTHERS)],
            "listed by their capitals",
        ),
        (
            "I came across a paper by Prof. Lund on acoustic monitoring of gates.",
            [("Acoustic monitoring of gates", OTHERS)],
            "another's by what it is on",
        ),
    ],
)
def test_several_or_set_apart(text: str, titles: list[tuple[str, str]], reason: str) -> None:
    assert found(text, "Ada Maria Berg") == titles, reason


UNTITLED = [
    ("A manuscript on nitrate leaching under cover crops is in preparation.",
     "Nitrate leaching under cover crops", "what it is on"),
    ("My second paper, which examines rent control in small towns, has been accepted by Town Studies.",
     "Rent control in small towns", "what it examines, without where it is out"),
    ("The article that Lena and I made, on why ferries run late, has been with Harbour Policy since May and is, "
     "we are told, under review.", "Why ferries run late", "words between the article and its status"),
    ("I am building Tern, a type checker for spreadsheets. Under submission to ICFP 2025.",
     "Tern", "a status without a subject"),
    ("I analysed grazing pressure on alpine wetlands; the draft is with my co-authors.",
     "Grazing pressure on alpine wetlands", "a draft"),
    ("I modelled ferry delays with queueing networks. It was written up for Transport Reviews.",
     "Ferry delays with queueing networks", "written up for a journal"),
    ("I studied how terraces store water in dry years. We intend to submit it to Catena in the spring.",
     "How terraces store water in dry years", "a plan to submit, with the place"),
    ("I designed a low-cost lysimeter for alpine soils. I also fixed a pump. The paper on the lysimeter is in press.",
     "Low-cost lysimeter for alpine soils", "known from before by one word"),
    ("I spoke with thirty nurses. I planned the focus groups on night-shift fatigue. A manuscript from those focus "
     "groups is in preparation.", "Focus groups on night-shift fatigue", "what 'those' were"),
    ('My honours thesis, "Hedges and Hawks in Farmed Land", won a prize. A shorter version appeared in Bird Ecology.',
     "Hedges and Hawks in Farmed Land", "a version of a thesis with a title"),
    ("My thesis was about the grammar of market haggling. I also interviewed two traders. I turned it into an "
     "article, now in its second round of review.", "Grammar of market haggling", "what the thesis was about"),
    ("We proposed SingNet, published at CVPR 2021, which hears gates.", "SingNet", "a participle"),
    ("With Prof. Lund I developed SingNet (EMNLP 2021).", "SingNet", "a name and its venue in brackets"),
    ("My work on gate detection in rivers (CVPR 2021) shows this.", "Gate detection in rivers", "work and its venue"),
    ("I was a co-author on the SingNet paper, published at ICML 2020.", "SingNet", "a paper by its short name"),
    ("I am working on a paper on singing gates of the Arctic.", "Singing gates of the Arctic", "still at work on it"),
    ("I was fortunate to co-author a survey on river gates and their acoustics.",
     "River gates and their acoustics", "an infinitive"),
    ("I have a manuscript under review at Demography Letters that asks whether widowhood changes diet.",
     "Whether widowhood changes diet", "the status stands before the topic"),
    ("I am a third author on a study of migrant nurses, published in Social Care, with me as third author.",
     "Migrant nurses", "a study of something, told in no other way"),
    ("Nobody liked our small note on mercury in tinned tuna. It had been out in Food Letters for a week.",
     "Mercury in tinned tuna", "a note; what became of it stands in the next sentence"),
    ("A third, with colleagues from Oslo, about the laboratory coupling of grids, has been accepted by Grids.",
     "Laboratory coupling of grids", "one of several, by its place among them"),
    ("The follow-up, in which the torch moves with the camera, has been submitted to Image Letters.",
     "Torch moves with the camera", "a follow-up"),
    ("I co-wrote, with two friends, an article about dowry cases in lower courts for the Lagos Law Review.",
     "Dowry cases in lower courts", "its journal stands behind what it is on"),
    ("The resulting defence, called Warden, appeared at NDSS 2023.", "Warden", "what it is called"),
    ("My thesis measured critical currents in twisted flakes. Physical Letters B took the story.",
     "Critical currents in twisted flakes", "the journal is who acts"),
    ("We showed that sparse gauges miss half of the floods; the paper (with R. Osei) was accepted at Water Research.",
     "Sparse gauges miss half of the floods", "what was shown, and initials"),
    ("In our EMNLP 2021 paper we showed that large models forget rare scripts.",
     "Large models forget rare scripts", "what was shown stands behind the paper"),
    ("In an article published in Harbour Letters, I argue that bail hearings resemble theatre.",
     "Bail hearings resemble theatre", "in an article I argue"),
    ("I developed a solver for sparse tensors that was later accepted at SC'22.", "Solver for sparse tensors",
     "work that was accepted"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "reason"), UNTITLED)
def test_an_untitled_paper_is_called_by_its_topic(text: str, title: str, reason: str) -> None:
    assert found(text) == [(title, OWN)], reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('I gave a talk titled "How Bees Find Home" at the school.', "a talk"),
        ('Our team "The Quiet Engineers of Tomorrow" came third.', "a team"),
        ("My favourite course was “Introduction to Comparative Law and Society”.", "a course"),
        ('In "Introduction to Ponds and Frogs" I earned the top grade.', "a course by its name alone"),
        ('My father used to say, "Measure Twice and Cut Once".', "a saying"),
        ('I published the tool under the name "Fast Ledger for Small Shops".', "a tool"),
        ('I received the "Young Scientist of the Year Award" for my paper.', "an honour"),
        ("I attended Prof. Lund's “Frogs in the Age of Roads” and loved it.", "a lecture"),
        ("The “Learning by Doing” approach of your school is what I want.", "a slogan"),
        ("My work appeared in *Annals of Slow Science Today* last year.", "a journal in italics, and no topic"),
        ("I reviewed papers for two conferences.", "others' papers, unnamed"),
        ("I presented my work at the group meeting every week.", "no paper"),
        ("I tested a pump with low friction. It is available on request.", "a thing that can be had"),
        ("She has a paper under review on frogs in winter ponds.", "another's"),
        ("Reading a paper published in Nature inspired me to study frogs.", "read, not written"),
        ("My application was accepted in March.", "accepted, but no paper"),
        ("Presented with two offers, I chose the pond laboratory.", "presented in another sense"),
        ("I used SingNet (CVPR 2021) in my project on rivers.", "another's, used"),
        ("The CVPR paper was long.", "a venue and no name"),
        ("See [my page of gates](https://example.org/x).", "a link to something else"),
        ("My review of the book appeared in *Annals of Slow Science Today* last year.", "a journal, near a book"),
        ("I hope to be writing a paper on singing gates of the Arctic by then.", "a wish with a topic"),
        ("I hope to submit papers to good journals.", "a wish"),
        ('I published a note in Slow Rivers Yearbook "Anna van der Lund" (2021).', "the end of a journal's name"),
        ("My paper, International Conference on Rivers, 2021, was cited.", "a venue in capitals, and no topic"),
        ("Our report: Ministry of Rivers and Salt, 2020.", "a ministry"),
        ("The book Professor Lund and Doctor Aas gave me was good.", "persons after a book"),
        ("I read widely at Nepal's Institute for Rivers and Seas.", "an institution's owner is no author"),
        ("I read much for Professor Lund's Introduction to Rivers.", "a course"),
        ("The theory of Osei, Lund, and Aas (2011) is where I read on.", "authors, not a title"),
        ("**B.Eng. River Security**, Oslo, 2020.", "a degree in bold before a year"),
        ("I read it in *Rivers & Society* last year.", "where something can be read"),
        ("I submitted a report on water quality to the city council.", "a report for no readers"),
        ("I built huts. My survey of them was submitted to Ice Letters.", "a pronoun says not what it is on"),
        ("I wrote an essay on Hamlet in school.", "schoolwork"),
        ("I took a course on rivers and wrote a report on gate detection for the final project.", "coursework"),
        ("I hope that my second paper, on leaking gates of harbours, is accepted.", "a wish"),
    ],
)
def test_what_tells_of_no_paper(text: str, reason: str) -> None:
    assert found(text) == [], reason
