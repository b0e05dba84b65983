using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Roles;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Populations;

/// <summary>What can be seen of a disease in a document, as yes/no features for the model of populations.</summary>
internal sealed class PopulationFeatures(FeatureSpace space, CueLexicon lexicon, PopulationTerms terms)
{
    /// <summary>The plain diseases of the document with the features of each, in order of their first naming.</summary>
    public List<(string Disease, FeatureSet Features)> Of(ClaimReading reading)
    {
        var order = new List<string>();
        var mentions = new Dictionary<string, List<(SentenceReading Sentence, Mention Mention, bool Compound)>>(StringComparer.Ordinal);
        foreach (var sentence in reading.Sentences)
        {
            foreach (var mention in sentence.Mentions)
            {
                if (mention.Kind != ConceptKind.Disease)
                    continue;
                var parts = new List<string>();
                terms.AddParts(mention.Id, parts, []);
                foreach (var part in parts)
                {
                    if (!mentions.TryGetValue(part, out var own))
                    {
                        mentions.Add(part, own = []);
                        order.Add(part);
                    }

                    own.Add((sentence, mention, parts.Count > 1));
                }
            }
        }

        var most = mentions.Count == 0 ? 0 : mentions.Values.Max(own => own.Count);
        var found = new List<(string, FeatureSet)>();
        for (var i = 0; i < order.Count; i++)
            found.Add((order[i], Of(reading, order[i], mentions, order, i, most)));
        return found;
    }

    private FeatureSet Of(ClaimReading reading, string disease, Dictionary<string, List<(SentenceReading Sentence, Mention Mention, bool Compound)>> all, List<string> order, int rank, int most)
    {
        var set = new FeatureSet();
        void Add(string name, CueHit? hit = null) => set.Add(space.NumberOf(name), hit);
        var own = all[disease];
        var kind = RoleFeatures.Kind(reading.Study);
        Add("bias");
        Add("kind " + kind);
        var standing = terms.Of(ConceptKind.Disease, disease);
        Add("standing " + standing);
        Add("standing " + standing + " " + kind);
        Add("candidates " + Math.Min(order.Count, 6));
        Add("rank " + Math.Min(rank, 4));
        Add("rank " + Math.Min(rank, 4) + " " + standing);
        Add("count " + Math.Min(own.Count, 5));
        if (own.Count == most)
            Add("most-named");
        Add("share " + (own.Count * 4 / Math.Max(1, most)));
        if (own.TrueForAll(one => one.Mention.Assertion == Assertion.Negated))
            Add("negated");
        if (own.Exists(one => one.Compound))
            Add("compound");
        var inTitle = own.Exists(one => one.Sentence.Role == SectionRole.Title);
        var titled = reading.Sentences.Any(s => s.Role == SectionRole.Title && s.Names(ConceptKind.Disease));
        if (!inTitle && titled)
            Add("title-names-others");
        if (!own.Exists(one => one.Sentence.Zone == Zone.Own))
            Add("known-only");
        foreach (var other in order)
        {
            if (other == disease)
                continue;
            var where = all[other].Exists(one => one.Sentence.Role == SectionRole.Title) ? "titled" : all[other].Count > own.Count ? "commoner" : "rarer";
            if (terms.Covers(disease, other))
                Add("wider-than-" + where);
            if (terms.Covers(other, disease))
                Add("narrower-than-" + where);
        }

        foreach (var (sentence, mention, _) in own)
        {
            if (mention.Assertion == Assertion.Negated)
                continue;
            var place = RoleFeatures.Place(reading, sentence);
            if (sentence.Role == SectionRole.Registry && RegistryField.IsCondition(reading.SectionOf(sentence)))
                place = "condition-field";
            Add("place " + place);
            Add("place " + place + " " + kind);
            Add("place " + place + " " + standing);
            if (mention.Assertion == Assertion.Uncertain)
                Add("uncertain");
            if (sentence == reading.Sentences[0])
                Add("in-first-sentence");
            if (sentence == reading.Sentences[^1])
                Add("in-last-sentence");
            if (sentence.Groups.Count > 0)
                Add("with-drug " + (sentence.Zone == Zone.Own ? "own" : "known"));
            foreach (var hit in sentence.Hits)
            {
                if (hit.Cue.Sense is not (CueSense.Diagnosed or CueSense.TreatedFor or CueSense.History or CueSense.Complication or CueSense.Excluded or CueSense.Own or CueSense.Aim or CueSense.Cause))
                    continue;
                if (hit.Cue.Reach == CueReach.Any)
                {
                    Add($"sentence {hit.Cue.Sense}", hit);
                    continue;
                }

                var distance = Placing.Distance(sentence, mention.Span, hit);
                if (distance <= 8)
                {
                    var bin = distance == 0 ? "touching" : distance <= 2 ? "near" : "far";
                    Add($"cue {hit.Cue.Sense} {bin}", hit);
                    Add($"cue {hit.Cue.Sense} {standing}", hit);
                }
            }

            AddWords(set, reading, sentence, mention);
        }

        return set;
    }

    private void AddWords(FeatureSet set, ClaimReading reading, SentenceReading sentence, Mention mention)
    {
        var words = sentence.Words;
        var left = 0;
        while (left < words.Length && words[left].Start < mention.Span.Start)
            left++;
        var right = left;
        while (right < words.Length && words[right].Start < mention.Span.End)
            right++;
        for (var i = Math.Max(0, left - 5); i < Math.Min(words.Length, right + 5); i++)
        {
            if (i >= left && i < right)
                continue;
            if (words[i].Number > 0 && (i >= left - 2 && i < right + 2))
                set.Add(space.NumberOf((i < left ? "left " : "right ") + lexicon.Words[words[i].Number - 1]));
            foreach (var c in RoleFeatures.ClassesOf(reading.Document.Text, words[i].Start, words[i].End))
                set.Add(space.NumberOf($"word {c} {(i < left ? "left" : "right")}"));
        }

        // what stands between this disease and the one named before it
        Mention? previous = null;
        foreach (var other in sentence.Mentions)
        {
            if (other.Kind == ConceptKind.Disease && other.Span.End <= mention.Span.Start)
                previous = other;
        }

        if (previous is not null && sentence.WordsBetween(previous.Span.End, mention.Span.Start) <= 2)
        {
            for (var i = 0; i < left; i++)
            {
                if (words[i].Start >= previous.Span.End && words[i].Number > 0)
                    set.Add(space.NumberOf("after-disease " + lexicon.Words[words[i].Number - 1]));
            }
        }
    }
}
