namespace EvidenceGraph.Studies.Reading;

/// <summary>What a word can be for when a study is read; a word may be in several classes. Named in <c>study-words.tsv</c>.</summary>
[Flags]
internal enum WordClass : long
{
    /// <summary>None of the others.</summary>
    None = 0,

    /// <summary>People counted: patients, women, Patienten.</summary>
    Persons = 1 << 0,

    /// <summary>One person: patient, woman, varón.</summary>
    Person = 1 << 1,

    /// <summary>Put into a trial by chance: randomized, assigned, allocated.</summary>
    Randomize = 1 << 2,

    /// <summary>Taken into a study: enrolled, recruited, included, accrued.</summary>
    Enrol = 1 << 3,

    /// <summary>Looked at in a study: analysed, evaluated, assessed, studied, reviewed.</summary>
    Analyse = 1 << 4,

    /// <summary>Treated: treated, received, underwent, given.</summary>
    Treat = 1 << 5,

    /// <summary>Reported by the authors: report, describe, present.</summary>
    Report = 1 << 6,

    /// <summary>Seen before they were taken in: screened, eligible, invited, approached.</summary>
    Screen = 1 << 7,

    /// <summary>What happened to some: died, relapsed, responded, completed, withdrew.</summary>
    Happen = 1 << 8,

    /// <summary>What is counted beside people: events, deaths, cycles, centres, cells, trials.</summary>
    Thing = 1 << 9,

    /// <summary>A part of the people: group, arm, cohort, placebo, controls.</summary>
    Arm = 1 << 10,

    /// <summary>A unit of time from day to year.</summary>
    Time = 1 << 11,

    /// <summary>A unit of measure: mg, ml, kg.</summary>
    Unit = 1 << 12,

    /// <summary>The name of a month.</summary>
    Month = 1 << 13,

    /// <summary>Says which of several: week, day, grade, stage, phase, cycle, level, table.</summary>
    Ordinal = 1 << 14,

    /// <summary>Age: aged, age, old.</summary>
    Age = 1 << 15,

    /// <summary>A number word; its value stands in the table.</summary>
    Number = 1 << 16,

    /// <summary>Multiplies the number word before it: hundred, thousand.</summary>
    Multiplier = 1 << 17,

    /// <summary>Joins number words: and.</summary>
    NumberJoin = 1 << 18,

    /// <summary>Follow-up, observation.</summary>
    FollowUp = 1 << 19,

    /// <summary>Speaks of the pronoun of one patient: she, he, elle.</summary>
    Pronoun = 1 << 20,

    /// <summary>Primary, main: of an outcome.</summary>
    Primary = 1 << 21,

    /// <summary>Again and again: every, each, per.</summary>
    Every = 1 << 22,

    /// <summary>The time since or up to which something is told: after, over, during, at, until, for.</summary>
    Span = 1 << 23,

    /// <summary>Wished for and not reached: approximately, target, planned, required, estimated.</summary>
    Target = 1 << 24,

    /// <summary>Course of treatment or study, with a time before it: treatment, trial, period, study.</summary>
    Course = 1 << 25,

    /// <summary>A patient who does well or badly at a time: remission, relapse, improved, stable.</summary>
    State = 1 << 26,

    /// <summary>Said of a review: studies, articles, publications, trials.</summary>
    Works = 1 << 27,

    /// <summary>All of them together: total, overall.</summary>
    Total = 1 << 28,

    /// <summary>The word 'of' or its like.</summary>
    Of = 1L << 29,

    /// <summary>The letter n that stands for a number: n = 36.</summary>
    LetterN = 1L << 30,

    /// <summary>What has not been done yet: will.</summary>
    Will = 1L << 31,

    /// <summary>Compares: than.</summary>
    Than = 1L << 32,

    /// <summary>Stands before the people meant: the, these, all, among.</summary>
    Known = 1L << 33,

    /// <summary>One case among numbered ones: case, observation, patient.</summary>
    Case = 1L << 34,

    /// <summary>After a time: later, after.</summary>
    After = 1L << 35,

    /// <summary>Half, of a year.</summary>
    Half = 1L << 36,

    /// <summary>The middle of many: mean, median.</summary>
    Average = 1L << 37,

    /// <summary>What only groups have: confidence interval, hazard ratio, standard deviation.</summary>
    Statistic = 1L << 38,

    /// <summary>The letter p, of a p-value.</summary>
    LetterP = 1L << 39,

    /// <summary>Says what is to be done: should, recommend, panel.</summary>
    Advice = 1L << 40,

    /// <summary>Sets one against another: versus, compared.</summary>
    Versus = 1L << 41,

    /// <summary>Life and death: alive, died, survival.</summary>
    Death = 1L << 42,

    /// <summary>The last of several: last, final, latest.</summary>
    Last = 1L << 43,

    /// <summary>A look at the patient: visit, control, consultation.</summary>
    Visit = 1L << 44,

    /// <summary>Names a point in time: at, by, à, bei.</summary>
    At = 1L << 45,

    /// <summary>Behind a time: later, plus tard, después.</summary>
    Later = 1L << 46,

    /// <summary>Names a stretch of time: over, during, for, within.</summary>
    Over = 1L << 47,

    /// <summary>Before the study, or before that: ago, before, since, history.</summary>
    Past = 1L << 48,

    /// <summary>A limit and no length: less, within, last, least, younger.</summary>
    Limit = 1L << 49,

    /// <summary>Of a disease and no treatment: onset, symptoms, duration.</summary>
    Onset = 1L << 50,

    /// <summary>One of a kind: a, an, one, ein, une.</summary>
    Article = 1L << 51,

    /// <summary>Without exception: all, every one.</summary>
    All = 1L << 52,

    /// <summary>There was, there were.</summary>
    Be = 1L << 53,

    /// <summary>Tests, scores and images by which a result is read: score, index, strength, scan.</summary>
    Measure = 1L << 54,

    /// <summary>Between the ends of a range: to, bis, à.</summary>
    To = 1L << 55,

    /// <summary>Other people's papers: literature, published, previously.</summary>
    Literature = 1L << 56,

    /// <summary>The place in a row: third, sixth; its value stands in the table.</summary>
    Nth = 1L << 57,

    /// <summary>Looked at before any was taken: screened.</summary>
    Screened = 1L << 58,
}
