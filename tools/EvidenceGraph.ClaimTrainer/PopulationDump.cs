using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Roles;
using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;
using EvidenceGraph.Studies;
using EvidenceGraph.Vocabularies;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.ClaimTrainer;

internal static class PopulationDump
{
    public static void Run(string[] args)
    {
        var vocabulary = VocabularyReader.BuiltIn();
        var finder = new MentionFinder(vocabulary);
        var terms = new PopulationTerms(vocabulary);
        var lexicon = CueLexicon.BuiltIn;
        foreach (var folder in args.Where(Directory.Exists))
        {
            foreach (var source in InputReader.Read([Path.Combine(folder, "documents")], Console.Error.WriteLine))
            {
                var id = Path.GetFileNameWithoutExtension(source.Path);
                var document = DocumentParser.Parse(source);
                var mentions = finder.Find(document);
                var study = StudyExtractor.Extract(document, mentions);
                var reading = ClaimReading.Of(document, mentions, study, lexicon);
                var o = new JObject { ["set"] = Path.GetFileName(folder), ["id"] = id, ["design"] = study.Design.ToString(), ["kind"] = RoleFeatures.Kind(study), ["lang"] = document.Language, ["participants"] = study.Participants, ["planned"] = study.Planned };
                var ss = new JArray();
                foreach (var s in reading.Sentences)
                {
                    var section = reading.SectionOf(s);
                    var js = new JObject
                    {
                        ["start"] = s.Span.Start, ["text"] = document.Text.Substring(s.Span.Start, s.Span.Length), ["role"] = s.Role.ToString(), ["zone"] = s.Zone.ToString(), ["aim"] = s.IsAim,
                        ["section"] = document.Sentences[s.Index].Section, ["heading"] = section.Heading,
                        ["cond"] = RegistryField.IsCondition(section), ["incl"] = RegistryField.IsInclusion(section), ["aside"] = RegistryField.IsAside(section), ["place"] = RoleFeatures.Place(reading, s),
                        ["words"] = new JArray(s.Words.Select(w => new JArray(w.Start, w.End))),
                        ["hits"] = new JArray(s.Hits.Select(h => new JArray(h.Span.Start, h.Span.End, h.Cue.Sense.ToString(), h.Cue.Reach.ToString()))),
                        ["groups"] = new JArray(s.Groups.Select(g => new JArray(g.Start, g.End))),
                        ["breaks"] = new JArray(s.Breaks),
                    };
                    var ms = new JArray();
                    foreach (var m in s.Mentions)
                    {
                        var jm = new JObject { ["kind"] = m.Kind.ToString(), ["id"] = m.Id, ["s"] = m.Span.Start, ["e"] = m.Span.End, ["a"] = m.Assertion.ToString() };
                        if (m.Kind == ConceptKind.Disease)
                        {
                            var (d, a) = (new List<string>(), new List<string>());
                            terms.AddParts(m.Id, d, a);
                            jm["parts"] = new JArray(d);
                            jm["anti"] = new JArray(a);
                        }

                        if (m.Kind == ConceptKind.Drug)
                        {
                            foreach (var g in s.Groups)
                            {
                                if (g.Mentions.Contains(m))
                                    (jm["gs"], jm["ge"], jm["rule"], jm["urole"]) = (g.Start, g.End, RoleReader.Read(s, g).Rule, RoleReader.Read(s, g).Role?.ToString());
                            }
                        }

                        ms.Add(jm);
                    }

                    js["mentions"] = ms;
                    ss.Add(js);
                }

                o["sentences"] = ss;
                o["all"] = new JArray(mentions.Mentions.Where(m => m.Kind is ConceptKind.Disease or ConceptKind.Antibody).Select(m => m.Id).Distinct());
                var rules = new PopulationFinder(terms).Find(reading, null);
                o["ruled"] = new JArray(rules.Diseases);
                o["ruledAnti"] = new JArray(rules.Antibodies);
                Console.WriteLine(o.ToString(Newtonsoft.Json.Formatting.None));
            }
        }
    }
}
