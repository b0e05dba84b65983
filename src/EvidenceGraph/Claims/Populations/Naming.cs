using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;

namespace EvidenceGraph.Claims.Populations;

/// <summary>One place where a text names a disease.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Mention">The name.</param>
/// <param name="Place">The part of the text.</param>
/// <param name="Left">The index of the first word of the names that stand side by side with it ('DM and ILD').</param>
/// <param name="Right">The index after their last word.</param>
/// <param name="Listed">How many stand side by side.</param>
/// <param name="IsPart">Whether the name is a compound of which the disease is a part.</param>
internal sealed record Naming(SentenceReading Sentence, Mention Mention, Place Place, int Left, int Right, int Listed, bool IsPart)
{
    /// <summary>The namings of diseases of <paramref name="reading"/>, by plain disease in order of their first naming.</summary>
    public static List<(string Disease, List<Naming> Namings)> Of(ClaimReading reading, PopulationTerms terms)
    {
        var found = new List<(string, List<Naming>)>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var parts = new List<string>();
        var antibodies = new List<string>();
        foreach (var sentence in reading.Sentences)
        {
            var place = PlaceOf(reading, sentence);
            foreach (var list in Lists(reading, sentence))
            {
                foreach (var mention in list.Mentions)
                {
                    parts.Clear();
                    terms.AddParts(mention.Id, parts, antibodies);
                    foreach (var part in parts)
                    {
                        if (!places.TryGetValue(part, out var at))
                        {
                            places.Add(part, at = found.Count);
                            found.Add((part, []));
                        }

                        found[at].Item2.Add(new Naming(sentence, mention, place, list.Left, list.Right, list.Mentions.Count, parts.Count > 1));
                    }
                }
            }
        }

        return found;
    }

    // Diseases between which no more than 'and', an article or a bracket stands.
    private static List<(List<Mention> Mentions, int Left, int Right)> Lists(ClaimReading reading, SentenceReading sentence)
    {
        var lists = new List<(List<Mention> Mentions, int Left, int Right)>();
        var word = 0;
        foreach (var mention in sentence.Mentions)
        {
            if (mention.Kind != Vocabularies.ConceptKind.Disease)
                continue;
            while (word > 0 && sentence.Words[word - 1].Start >= mention.Span.Start)
                word--;
            while (word < sentence.Words.Length && sentence.Words[word].Start < mention.Span.Start)
                word++;
            var left = word;
            while (word < sentence.Words.Length && sentence.Words[word].Start < mention.Span.End)
                word++;
            if (lists.Count > 0 && Joined(reading.Document.Text, sentence, lists[^1].Right, left))
            {
                lists[^1].Mentions.Add(mention);
                lists[^1] = (lists[^1].Mentions, lists[^1].Left, Math.Max(word, lists[^1].Right));
            }
            else
            {
                lists.Add(([mention], left, word));
            }
        }

        return lists;
    }

    private static readonly ulong Joining = PopulationWords.Bit("and") | PopulationWords.Bit("of");

    private static bool Joined(string text, SentenceReading sentence, int from, int to)
    {
        if (to - from > 2)
            return false;
        for (var i = from; i < to; i++)
        {
            if ((PopulationWords.Of(text, sentence.Words[i].Start, sentence.Words[i].End) & Joining) == 0)
                return false;
        }

        return true;
    }

    private static Place PlaceOf(ClaimReading reading, SentenceReading sentence)
    {
        if (sentence.Role == SectionRole.Title)
            return Place.Title;
        if (sentence.Role == SectionRole.Registry)
        {
            var section = reading.SectionOf(sentence);
            return RegistryField.IsCondition(section) ? Place.Conditions : RegistryField.IsInclusion(section) ? Place.Inclusion : RegistryField.IsAside(section) ? Place.Aside : Place.Field;
        }

        if (sentence.Zone == Zone.Background)
            return Place.Known;
        if (sentence.IsAim)
            return Place.Aim;
        return sentence.Role switch
        {
            SectionRole.Background => Place.Background,
            SectionRole.Methods => Place.Methods,
            SectionRole.Results => Place.Results,
            SectionRole.Conclusion => Place.Conclusion,
            _ => Place.Body,
        };
    }
}
