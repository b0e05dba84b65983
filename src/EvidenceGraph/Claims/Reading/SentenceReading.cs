using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Roles.Features;
using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Reading;

/// <summary>A sentence with all that the rules look at: its words, mentions, cues and groups of drugs.</summary>
internal sealed class SentenceReading
{
    private ulong[]? _roleClasses;

    /// <summary>Its index in the document.</summary>
    public required int Index { get; init; }

    /// <summary>Its index among the sentences that are read.</summary>
    public required int Place { get; init; }

    /// <summary>Where it stands.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The role of its section.</summary>
    public required SectionRole Role { get; init; }

    /// <summary>Its words.</summary>
    public required Word[] Words { get; init; }

    /// <summary>Its cues, in order of place.</summary>
    public required CueHit[] Hits { get; init; }

    /// <summary>What it names, in order of place.</summary>
    public required Mention[] Mentions { get; init; }

    /// <summary>Its drugs, side by side ones together; in order of place.</summary>
    public required DrugGroup[] Groups { get; init; }

    /// <summary>Where the reach of cues ends, in order.</summary>
    public required int[] Breaks { get; init; }

    /// <summary>The classes of its words that tell what a drug is to a study, a mask a word; found when they are first asked for.</summary>
    /// <param name="reading">Its document.</param>
    public ulong[] RoleClasses(ClaimReading reading) => _roleClasses ??= RoleWords.Classes.Of(reading.Document.Text, Words, reading.Lexicon);

    /// <summary>Whom it speaks of.</summary>
    public Zone Zone { get; set; }

    /// <summary>Whether it, or its heading, says what the study is for.</summary>
    public bool IsAim { get; set; }

    /// <summary>Whether it stands in running text of no known kind of study that nowhere says that it speaks of one.</summary>
    public bool IsLoose { get; set; }

    /// <summary>The senses of its cues, a bit each.</summary>
    public required ulong Senses { get; init; }

    /// <summary>Whether it has a cue of <paramref name="sense"/>.</summary>
    public bool Has(CueSense sense) => (Senses >> (int)sense & 1) != 0;

    /// <summary>Whether it names something of <paramref name="kind"/>.</summary>
    public bool Names(ConceptKind kind)
    {
        foreach (var mention in Mentions)
        {
            if (mention.Kind == kind)
                return true;
        }

        return false;
    }

    /// <summary>Whether it names <paramref name="drug"/>.</summary>
    public bool NamesDrug(string drug)
    {
        foreach (var group in Groups)
        {
            if (group.Names(drug))
                return true;
        }

        return false;
    }

    /// <summary>The number of words that begin in <c>[start, end)</c>.</summary>
    public int WordsBetween(int start, int end) => Math.Max(0, WordAt(end) - WordAt(start));

    /// <summary>Whether a cue that ends the reach of others, or a semicolon, stands in <c>[start, end)</c>.</summary>
    public bool BreaksBetween(int start, int end)
    {
        foreach (var place in Breaks)
        {
            if (place >= end)
                return false;
            if (place >= start)
                return true;
        }

        return false;
    }

    /// <summary>The index of the first word that begins at or after <paramref name="place"/>.</summary>
    public int WordAt(int place)
    {
        int low = 0, high = Words.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Words[middle].Start < place)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
