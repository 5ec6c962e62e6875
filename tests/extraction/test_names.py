"""Names of the world: how they are shown, where they sort, and when two may be one person's."""

from __future__ import annotations

import pytest

from catalogue.extraction.name_patterns import is_plausible
from catalogue.extraction.names import display_name, may_be_same, sort_key

NAMES = [
    # (as written, as shown, sort key, what it shows)
    # Titles and degrees go, in whatever language
    ("Prof. Dr. Jana VRÁNA", "Jana Vrána", "vrana jana", "a surname in capitals"),
    ("Prof. Dr.-Ing. Hans Müller", "Hans Müller", "muller hans", "German"),
    ("Univ.-Prof. Dipl.-Ing. Dr. techn. Eva Gruber", "Eva Gruber", "gruber eva", "Austrian"),
    ("Prof. em. Dr. Dr. h.c. mult. Karl-Heinz Weiß", "Karl-Heinz Weiß", "weiss karl-heinz", "German honours"),
    ("Associate Professor Ada Brok", "Ada Brok", "brok ada", "rank"),
    ("Professor Emeritus Ivo Lind", "Ivo Lind", "lind ivo", "rank"),
    ("Ms. Okoro", "Okoro", "okoro", "a surname alone"),
    ("Engr. Dr. (Mrs.) Ifeoma Okonkwo-Eze", "Ifeoma Okonkwo-Eze", "okonkwo-eze ifeoma", "Nigerian"),
    ("Prof. dr. ir. Jan de Vries", "Jan de Vries", "vries jan de", "Dutch"),
    ("prof. RNDr. Karel Dvořáček, DrSc.", "Karel Dvořáček", "dvoracek karel", "Czech"),
    ("dr hab. inż. Janusz Kowalczykowski", "Janusz Kowalczykowski", "kowalczykowski janusz", "Polish"),
    ("Profa. Dra. Luíza dos Santos e Silva", "Luíza dos Santos e Silva", "silva luiza dos santos e", "Brazilian"),
    ("Dott.ssa Giulia Montedoro", "Giulia Montedoro", "montedoro giulia", "Italian"),
    ("Doç. Dr. Ayşe Güngörmez", "Ayşe Güngörmez", "gungormez ayse", "Turkish"),
    ("Mme Claire Duboisset", "Claire Duboisset", "duboisset claire", "French"),
    ("Lic. Juan Quispe", "Juan Quispe", "quispe juan", "Latin American"),
    ("Dr. Ir. Sri Wahyuningtyas", "Sri Wahyuningtyas", "wahyuningtyas sri", "Indonesian: Sri is a name"),
    ("Д-р Мария Иванчева", "Мария Иванчева", "иванчева мария", "Bulgarian"),
    ("Sir Roger Penwright FRS", "Roger Penwright", "penwright roger", "British"),
    ("Jane Doe, Ph.D.", "Jane Doe", "doe jane", "a degree"),
    ("Jane Doe, MD, PhD", "Jane Doe", "doe jane", "two degrees"),
    ("Jane Doe, M.Sc. applicant", "Jane Doe", "doe jane", "what the writer is"),
    ("Jane Doe (she/her)", "Jane Doe", "doe jane", "pronouns"),
    ("Ming Ma", "Ming Ma", "ma ming", "a surname and no degree"),
    ("Ming MA", "Ming Ma", "ma ming", "the same in capitals"),
    ("Ing-Marie Ek", "Ing-Marie Ek", "ek ing-marie", "a name and no title"),
    # Particles stay, and do not lead the key
    ("Jan van der Berg", "Jan van der Berg", "berg jan van der", "Dutch"),
    ("PIETER VAN DEN BROEKHUIS", "Pieter van den Broekhuis", "broekhuis pieter van den", "Dutch in capitals"),
    ("Anneke van 't Hofland", "Anneke van 't Hofland", "hofland anneke van t", "Dutch"),
    ("Vincent Van Dammeren", "Vincent Van Dammeren", "dammeren vincent van", "Flemish: as written"),
    ("Ludwig von Arnim Jr.", "Ludwig von Arnim Jr.", "arnim ludwig von", "German"),
    ("VON ARNIM, Bettina", "Bettina von Arnim", "arnim bettina von", "German, surname first"),
    ("Charles de la Vallée", "Charles de la Vallée", "vallee charles de la", "French"),
    ("Louise d’Aubignac", "Louise d’Aubignac", "daubignac louise", "French"),
    ("Jean-Luc Le Goffic", "Jean-Luc Le Goffic", "goffic jean-luc le", "Breton"),
    ("J.-P. Morel", "J.-P. Morel", "morel j-p", "French initials"),
    ("Alasdair Mac an Rothaich", "Alasdair Mac an Rothaich", "rothaich alasdair mac an", "Gaelic"),
    ("María José García y Vega", "María José García y Vega", "vega maria jose garcia y", "Spanish"),
    ("GABRIEL ORTEGA DE LEÓN", "Gabriel Ortega de León", "leon gabriel ortega de", "Mexican"),
    ("Ana Ruiz-Tagle Echeverría", "Ana Ruiz-Tagle Echeverría", "echeverria ana ruiz-tagle", "Chilean"),
    ("Quispe Mamani, Juan", "Juan Quispe Mamani", "mamani juan quispe", "Andean, surnames first"),
    ("JOÃO DA SILVEIRA", "João da Silveira", "silveira joao da", "Portuguese in capitals"),
    ("José Aznárez i Puig", "José Aznárez i Puig", "puig jose aznarez i", "Catalan"),
    ("Yusuf al-Harith", "Yusuf al-Harith", "al-harith yusuf", "Arabic"),
    ("KHALID BIN RASHID AL-NAHDI", "Khalid bin Rashid al-Nahdi", "al-nahdi khalid bin rashid", "Gulf, in capitals"),
    ("Fatima bint Saleh Al Zaabi", "Fatima bint Saleh Al Zaabi", "zaabi fatima bint saleh al", "Gulf"),
    ("Omar ibn Yusuf el-Masri", "Omar ibn Yusuf el-Masri", "el-masri omar ibn yusuf", "Egyptian"),
    ("SITI BINTI AHMADUN", "Siti binti Ahmadun", "ahmadun siti binti", "Malay"),
    # Order as written
    ("Guðrún Jónsdóttir", "Guðrún Jónsdóttir", "jonsdottir guðrun", "Icelandic"),
    ("Eldbjörg Þrándardóttir", "Eldbjörg Þrándardóttir", "þrandardottir eldbjorg", "þ is the last letter but three"),
    ("Dr. habil. Szabolcsi Győző", "Szabolcsi Győző", "gyozo szabolcsi", "Hungarian, surname first"),
    ("Trịnh Ngọc Hải", "Trịnh Ngọc Hải", "hai trinh ngoc", "Vietnamese"),
    ("NGUYEN VAN AN", "Nguyen Van An", "an nguyen van", "Vietnamese: Van is no particle"),
    ("LI Xiaoming", "Li Xiaoming", "xiaoming li", "Chinese, surname in capitals"),
    ("WEI, Chun-Hsiang", "Chun-Hsiang Wei", "wei chun-hsiang", "Taiwanese"),
    ("Kim Min-ji", "Kim Min-ji", "min-ji kim", "Korean"),
    ("Yamanobe TARŌ", "Yamanobe Tarō", "taro yamanobe", "Japanese"),
    ("山田太郎", "山田太郎", "山田太郎", "undivided"),
    ("Okafor, Ngozi", "Ngozi Okafor", "okafor ngozi", "a comma turns it round"),
    ("van der Berg, Jan", "Jan van der Berg", "berg jan van der", "with its particles"),
    ("Smithson, John, PhD", "John Smithson", "smithson john", "and a degree"),
    ("Smithson, John Jr.", "John Smithson Jr.", "smithson john", "and a suffix"),
    # One name, initials, suffixes
    ("SUHARTANTO", "Suhartanto", "suhartanto", "Indonesian"),
    ("Aaliyah", "Aaliyah", "aaliyah", "one name"),
    ("Gayathri S.", "Gayathri S.", "s gayathri", "Tamil: the father's initial behind"),
    ("K. R. Narayanaswami", "K. R. Narayanaswami", "narayanaswami k r", "Tamil: before"),
    ("R K Laxmanan", "R K Laxmanan", "laxmanan r k", "without full stops"),
    ("M. Pavan Kumar", "M. Pavan Kumar", "kumar m pavan", "Telugu"),
    ("Smt. Lakshmi Devi", "Lakshmi Devi", "devi lakshmi", "Indian title"),
    ("RA Fisherton", "RA Fisherton", "fisherton ra", "two initials and no surname"),
    ("Robert Downing, Jr.", "Robert Downing Jr.", "downing robert", "American"),
    ("WILLIAM H. GATESBY III", "William H. Gatesby III", "gatesby william h", "a number is no word"),
    # Letters
    ("IŞIL ÇALIKUŞUOĞLU", "Işıl Çalıkuşuoğlu", "calikusuoglu isil", "Turkish: I is the capital of ı"),
    ("İBRAHİM YILDIRIM", "İbrahim Yıldırım", "yildirim ibrahim", "and İ of i"),
    ("KARL-HEINZ WEIß", "Karl-Heinz Weiß", "weiss karl-heinz", "ß has no capital"),
    ("ΓΙΩΡΓΟΣ ΠΑΠΑΔΑΚΗΣ", "Γιωργος Παπαδακης", "παπαδακησ γιωργοσ", "Greek: the last sigma"),
    ("ИВАН ПЕТРОВИЧ СИДОРЕНКО", "Иван Петрович Сидоренко", "сидоренко иван петрович", "Ukrainian"),
    ("Анна Каренина", "Анна Каренина", "каренина анна", "Russian"),
    ("Ani SARGSYANYAN", "Ani Sargsyanyan", "sargsyanyan ani", "Armenian"),
    ("ნინო ბერიძე", "ნინო ბერიძე", "ბერიძე ნინო", "Georgian has no capitals"),
    ("Nino Beridzeshvili", "Nino Beridzeshvili", "beridzeshvili nino", "Georgian in Latin script"),
    ("KAʻIULANI ʻŌPŪNUI", "Kaʻiulani ʻŌpūnui", "opunui kaiulani", "Hawaiian: the stop is a letter"),
    ("Tane Mahuta Te Rangihau", "Tane Mahuta Te Rangihau", "rangihau tane mahuta te", "Māori"),
    ("OLÚWASEUN ADÉBÁYỌ̀", "Olúwaseun Adébáyọ̀", "adebayo oluwaseun", "Yoruba tones"),
    ("Chukwuemeka Nwaṅkwọ", "Chukwuemeka Nwaṅkwọ", "nwankwo chukwuemeka", "Igbo"),
    ("Tewodros Gebre-Meskel", "Tewodros Gebre-Meskel", "gebre-meskel tewodros", "Ethiopian: the father's name"),
    ("Semhar Tesfay Hailemariam", "Semhar Tesfay Hailemariam", "hailemariam semhar tesfay", "Eritrean"),
    ("Łukasz Żakowicz", "Łukasz Żakowicz", "zakowicz lukasz", "Polish"),
    ("Søren Østergård", "Søren Østergård", "ostergard soren", "Danish"),
    ("SIOBHÁN O’BRIEN", "Siobhán O’Brien", "obrien siobhan", "Irish"),
    ("SEÁN MCGUINNESSY", "Seán McGuinnessy", "mcguinnessy sean", "Mc"),
    ("FIONA MACDONALD", "Fiona MacDonald", "macdonald fiona", "Mac"),
    ("RUI MACHADO", "Rui Machado", "machado rui", "no Mac"),
    ("DeShawn McDonaldson", "DeShawn McDonaldson", "mcdonaldson deshawn", "as written"),
    ("bell hooksworth", "bell hooksworth", "hooksworth bell", "small as the writer wants it"),
    # What stands around a name
    ("Brok's", "Brok", "brok", "possessive"),
    ("  Ada   Brok , ", "Ada Brok", "brok ada", "white space"),
]


@pytest.mark.parametrize(("written", "shown", "key", "what"), NAMES, ids=[row[0] for row in NAMES])
def test_display_and_sorting(written: str, shown: str, key: str, what: str) -> None:
    assert display_name(written) == shown, what
    assert sort_key(written) == key, what


@pytest.mark.parametrize("shown", [row[1] for row in NAMES])
def test_what_is_shown_is_shown_again(shown: str) -> None:
    assert display_name(shown) == shown


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Jan Corvin", "Jan Corvin", True),
        ("Prof. Corvin", "Jan Corvin", True),
        ("J. Corvin", "Jan Corvin", True),
        ("Jan P. Corvin", "Jan Corvin", True),
        ("Müller, Eva", "Eva Muller", True),
        ("Pavan Kumar", "M. Pavan Kumar", True),
        ("Jana Corvin", "Ivo Corvin", False),
        ("J. Corvin", "Ivo Corvin", False),
        ("Jan Corvin", "Jan Corvini", False),
        ("Jan Corvin", "Corvin Jan", False),
    ],
)
def test_who_may_be_the_same(one: str, other: str, same: bool) -> None:
    assert may_be_same(one, other) is same
    assert may_be_same(other, one) is same


@pytest.mark.parametrize(
    ("phrase", "plausible"),
    [
        ("Ada Brok", True),
        ("A. B. Lindqvist", True),
        ("Jan van der Berg", True),
        ("Ada", False),
        ("Machine Learning", False),
        ("Uppsala University", False),
        ("Spring School", False),
        ("Deep Q", False),
        ("Ada B.", False),
        ("NLP Systems", False),
        ("United Kingdom", False),
    ],
)
def test_what_can_be_a_full_name(phrase: str, plausible: bool) -> None:
    assert is_plausible(phrase) is plausible
