namespace EvidenceGraph.Studies.Designs;

/// <summary>What a document is like, by counts: of whom it tells, and how.</summary>
internal sealed class StudySigns
{
    /// <summary>How many words the narrative has.</summary>
    public int Words { get; set; }

    /// <summary>How many numbers in digits.</summary>
    public int Numbers { get; set; }

    /// <summary>How many different ages of single patients.</summary>
    public int Ages { get; set; }

    /// <summary>The last of numbered cases.</summary>
    public int NumberedCases { get; set; }

    /// <summary>Words for one patient.</summary>
    public int Person { get; set; }

    /// <summary>Words for patients.</summary>
    public int Persons { get; set; }

    /// <summary>Pronouns of one patient.</summary>
    public int Pronouns { get; set; }

    /// <summary>Percentages.</summary>
    public int Percentages { get; set; }

    /// <summary>P-values, confidence intervals, hazard ratios.</summary>
    public int Statistics { get; set; }

    /// <summary>Sizes of samples: 'n = 12'.</summary>
    public int Samples { get; set; }

    /// <summary>Means and medians.</summary>
    public int Averages { get; set; }

    /// <summary>Words that set one group against another.</summary>
    public int Comparisons { get; set; }

    /// <summary>Groups, arms, controls.</summary>
    public int Arms { get; set; }

    /// <summary>Words for taking patients in.</summary>
    public int Enrolments { get; set; }

    /// <summary>Other people's works: studies, trials, reports.</summary>
    public int Works { get; set; }

    /// <summary>Words of advice.</summary>
    public int Advice { get; set; }

    /// <summary>'Will'.</summary>
    public int Future { get; set; }

    /// <summary>Doses and values with a unit of measure.</summary>
    public int Measures { get; set; }

    /// <summary>'We report a …': the authors tell of one patient.</summary>
    public bool ReportsOne { get; set; }

    /// <summary>'We report five …': the authors tell of several.</summary>
    public bool ReportsSeveral { get; set; }
}
