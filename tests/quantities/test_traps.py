"""The traps of policy prose that trip readers of quantities, one line each."""

import pytest

from tests.quantities.reading import shown

TRAPS = {
    # percent against percentage points
    "GDP grew by 6.6%, 0.8 percentage points higher than in 2015.": [
        "= 6.6 percent (increase)",
        "= 0.8 percentage points (increase, since 2015)",
    ],
    "The share rose by 1.5 percentage points to 12 percent.": [
        "= 1.5 percentage points (increase)",
        "= 12 percent",
    ],
    # person-times against persons
    "Clinics counted 3.2 million person-visits by 1.1 million persons.": [
        "= 3200000 person-visits",
        "= 1100000 persons",
    ],
    "About 100 million person-times of training were given.": ["~ 100000000 person-times"],
    "A total of 9,024 people/time were rescued.": ["= 9024 person-times (cumulative)"],
    # a total that is said behind the figure is no noun
    "They trained 75,000 in total and 8,000 in all.": ["= 75000", "= 8000"],
    # two units of area, each with its own bound
    "The area shall reach 10 million mu (less than 700,000 ha).": ["= 10000000 mu", "< 700000 ha"],
    # respectively
    "The infant rate and the maternal rate shall be no higher than 7.5 and 9.5 per 1,000 respectively.": [
        "<= 7.5 per 1,000 (of The infant rate)",
        "<= 9.5 per 1,000 (of the maternal rate)",
    ],
    "Emissions of sulphur dioxide and nitric oxides dropped by 13.8% and 15.0% respectively compared to 2015.": [
        "= 13.8 percent (decrease, since 2015, of Emissions of sulphur dioxide)",
        "= 15 percent (decrease, since 2015, of nitric oxides)",
    ],
    "Wages in the east, centre and west rose by 5 and 6 percent respectively.": [
        "= 5 percent (increase, unpaired)",
        "= 6 percent (increase, unpaired)",
    ],
    # one bound a figure
    "There are over 30 hospitals, over 10 clinics and about 50 doctors.": [
        "> 30 hospitals",
        "> 10 clinics",
        "~ 50 doctors",
    ],
    # range, change, period
    "Treatment takes 6-24 months.": ["= 6..24 months"],
    "Each county shall have one to two hospitals.": ["= 1..2 hospitals"],
    "The share rose from 69.1% in 2013 to 82.6% in 2018.": ["= 82.6 percent (2018, since 2013, from 69.1)"],
    "The wage rose from RMB 45 in 2016 to no less than RMB 74 in 2020.": [
        ">= 74 RMB (2020, since 2016, from 45)"
    ],
    "From 2016 to 2020, 640 centres were opened.": ["= 640 centres (2020)"],
    "From 30 to 35 percent of land is farmed.": ["= 30..35 percent"],
    "Between 5 and 7 percent of homes are empty.": ["= 5..7 percent"],
    # multiples and halves
    "The budget doubled.": ["= 2 times (times)"],
    "Output shall double that of 2010 by 2020.": ["= 2 times (times, 2020, since 2010)"],
    "The speed improved 7 times.": ["= 7 times (times)"],
    "The backlog was halved.": ["= 0.5 times (times)"],
    "More than half of homes have water.": ["> 50 percent"],
    "Road deaths shall be cut by half.": ["= 50 percent (decrease)"],
    "The council met four times.": ["= 4 times"],
    # bounds or noise
    "Nearly 30 million people moved.": ["< 30000000 people"],
    "Some 30 million people moved.": ["~ 30000000 people"],
    "Some of the 64 proposals were taken up.": ["= 64 proposals"],
    "A law about 3 regions was passed.": ["= 3 regions"],
    # bounds behind the figure
    "90 percent and above of workers are insured.": [">= 90 percent"],
    "The share shall be 5 percent or less.": ["<= 5 percent"],
    "Children aged 7 years and over go to school.": [">= 7 years (qualifies)"],
    # negated bounds
    "The rate shall be no higher than 7.5 per 1,000.": ["<= 7.5 per 1,000"],
    "The delay shall not exceed 10 days.": ["<= 10 days"],
    "Not more than 5 percent may be lost.": ["<= 5 percent"],
    "No less than 90 percent shall pass.": [">= 90 percent"],
    "The share may not fall below 30 percent.": [">= 30 percent"],
    # ages and times that only qualify
    "The rate among children under five shall be 9.5 per 1,000.": [
        "< 5 years (qualifies)",
        "= 9.5 per 1,000",
    ],
    "The under-five mortality rate was 9.5 per 1,000.": ["= 9.5 per 1,000"],
    "In 2018, 89.9% of households could reach a clinic within 15 minutes.": [
        "= 89.9 percent (2018)",
        "<= 15 minutes (2018)",
    ],
    "Over the past five years, over 30,000 people were trained.": ["= 5 years (qualifies)", "> 30000 people"],
    # denominators
    "Per-capita income reached RMB 32,189.": ["= 32189 RMB"],
    "The death rate per RMB 100 million of GDP shall drop by 30 percent.": ["= 30 percent (decrease)"],
    "The rate was 0.027 per RMB 100 million of GDP.": ["= 0.027  per RMB 100 million of GDP"],
    "The incidence was kept below 1 per 10,000 units.": ["< 1 per 10,000"],
    "Tuberculosis shall be reduced to 58/100,000.": ["= 58 per 100,000"],
    "There are 93.5 cars per 100 people.": ["= 93.5 per 100"],
    "There were 2.61 general practitioners for every 10,000 persons.": ["= 2.61 per 10,000"],
    "Two doctors shall be ensured for every 10,000 persons.": ["= 2 per 10,000"],
    "The number of nurses for every 1,000 persons reached 2.9.": ["= 2.9 per 1,000"],
    "Infant mortality was 5.4‰.": ["= 5.4 per 1,000"],
    "One home in ten is empty.": ["= 10 percent"],
    # to, by, limited to
    "The rate shall drop to 18 per 100,000.": ["= 18 per 100,000"],
    "Density shall drop by 18 percent.": ["= 18 percent (decrease)"],
    "Black water shall be limited to 10 percent.": ["<= 10 percent"],
    "98.2% of black water was eliminated.": ["= 98.2 percent"],
    # totals, averages, increments
    "A total of 65.64 million new jobs were created, an annual average of over 13 million.": [
        "= 65640000 new jobs (cumulative)",
        "> 13000000 (annual)",
    ],
    "Energy use fell by a cumulative 13.2%.": ["= 13.2 percent (decrease, cumulative)"],
    "An additional 89,000 beds were set up.": ["= 89000 beds (increase, added)"],
    "Another 10 million ha were planted.": ["= 10000000 ha (increase, added)"],
    "Three more courts opened, bringing the number to nine.": ["= 3 courts (increase, added)", "= 9"],
    "A new 306,000 sq km was restored.": ["= 306000 sq km (increase, added)"],
    "140,000 midwives shall be added.": ["= 140000 midwives (increase, added)"],
    # year beside number
    "By 2020 200 pilot programs shall be completed.": ["= 200 pilot programs (2020)"],
    "The rate was 80% in 2018 and 87% in 2020.": ["= 80 percent (2018)", "= 87 percent (2020)"],
    "In 2020, the rate was 27 percent, down 38.8% compared to 2015.": [
        "= 27 percent (2020)",
        "= 38.8 percent (decrease, 2020, since 2015)",
    ],
    "The register lists 1984 heritage sites.": ["= 1984 heritage sites"],
    # separators
    "There are 1,940 wells.": ["= 1940 wells"],
    "There are 1 940 wells.": ["= 1940 wells"],
    "There are 10, 000 wells.": ["= 10000 wells"],
    "The share was 17,3 percent.": ["= 17.3 percent"],
    # money
    "GDP reached RMB 41.2119 trillion, up 93.7% from RMB 21 trillion in 2010.": [
        "= 41211900000000 RMB",
        "= 93.7 percent (increase, since 2010, from 21000000000000)",
    ],
    "Income reached RMB 38,000.": ["= 38000 RMB"],
    "They paid US$2.5bn, €3m and 40 pence.": ["= 2500000000 USD", "= 3000000 EUR", "= 40 pence"],
    # number words
    "Two hundred and fifty thousand people moved.": ["= 250000 people"],
    "Twenty-one towns and a dozen villages joined.": ["= 21 towns", "= 12 villages"],
    "Half a million trees were planted in two and a half years.": ["= 500000 trees", "= 2.5 years"],
    "Two-thirds of homes have a stove.": ["= 66.6667 percent"],
    "One in five women works.": ["= 20 percent"],
    "Fees were lowered by one third.": ["= 33.3333 percent (decrease)"],
    # rates above 100 percent
    "Penetration was 108%.": ["= 108 percent"],
    # years before what could be a unit, currencies that no table lists
    "By 2025 meters shall be installed in all homes.": [],
    "Waste fell by 2025 tonnes.": ["= 2025 tonnes (decrease)"],
    "The budget was XQZ 41.2 million.": ["= 41200000 XQZ"],
    "It cost 20 million XQZ.": ["= 20000000 XQZ"],
    "The wage has stood at XQZ 1,600 a month.": ["= 1600 XQZ per month"],
    "With the ILO 3 million workers were reached.": ["= 3000000 workers"],
    "The number of pupils per teacher will be kept at or below 15.": ["<= 15 pupils per teacher"],
    "No marriage of a person under 18 shall be registered.": ["< 18 years (qualifies)"],
    # lists
    "A network was built, with the shares of 100 megabit lines and cable users reaching 89% and 94% respectively.": [
        "= 100 Mbit",
        "= 89 percent (of the shares of 100 megabit lines)",
        "= 94 percent (of cable users)",
    ],
    "Neonatal and under-five mortality stood at 3.2 and 4.5 per 1,000 live births respectively.": [
        "= 3.2 per 1,000 (of Neonatal mortality)",
        "= 4.5 per 1,000 (of under-five mortality)",
    ],
    "Eleven Lapp-speaking judges were appointed.": ["= 11 Lapp-speaking judges"],
    # counts in brackets behind what is counted
    "New clinics (44) shall be opened by 2025.": ["= 44 clinics (2025)"],
    "New clinics (44), schools (12) and courts (3) opened.": ["= 44 clinics", "= 12 schools", "= 3 courts"],
    "It trained officers (1,240) and prosecutors (85).": ["= 1240 officers", "= 85 prosecutors"],
    "In 2024, 40 clinics (12) were opened.": ["= 40 clinics (2024)"],
    # claims without a figure
    "The goal was basically achieved.": [],
    "In all, 300 staff answer the helpline.": ["= 300 staff"],
    "All counties have full coverage.": [],
    "Tens of thousands of letters came in.": [],
}

LOOKALIKES = [
    "PM2.5 and COVID-19",
    "4G networks, 1+X certificates and CO2",
    "water of Grade-III or Grade V",
    "GB/T 36748 and ISO 9001",
    "the 16th meeting in the 1990s",
    "(5) Right to education",
    "2.3 Right to work",
    "Article 3 and Articles 5, 6 and 7",
    "Indicator 5: Better roads",
    "Decree No. 12 of 28 May 2020",
    "the 13th Five-Year Plan (2016-2020)",
    "the Two Sessions and the Thirteenth Five-Year Plan",
    "the “three guarantees” of the charter",
    "one of them, no one and one another",
    "the one that they have",
    "a three-level, one-stop system",
    "at 10:30 on Monday 3 June",
    "the 24/7 helpline 0800 100 200",
    "a dedicated 988 hotline for the young",
    "the 116 123 crisis line",
    "type 2 diabetes and vitamin B12",
    "Goal 16 of the 2030 Agenda",
    "zero-employment families",
    "help for women (1), for girls (2) and for boys (3)",
    "under the Goals (3) of the plan",
    "the laws(4) of the state",
    "as was found in earlier studies (12).",
    "Regulations (2020) were adopted.",
]


@pytest.mark.parametrize(("sentence", "expected"), TRAPS.items(), ids=TRAPS)
def test_trap(sentence, expected):
    assert shown(sentence) == expected


@pytest.mark.parametrize("text", LOOKALIKES)
def test_what_only_looks_like_a_quantity_is_none(text):
    assert shown(text) == []
