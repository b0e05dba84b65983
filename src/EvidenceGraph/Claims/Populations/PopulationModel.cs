using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Weighing;

namespace EvidenceGraph.Claims.Populations;

/// <summary>Judges whom a study is about by the weights of its diseases' features.</summary>
internal sealed class PopulationModel(LinearModel model, CueLexicon lexicon)
{
    /// <summary>The diseases that the study is about; where none is likely, the likeliest.</summary>
    public List<string> Diseases(ClaimReading reading, PopulationTerms terms)
    {
        var chosen = new List<string>();
        (string? Disease, double Score) best = (null, double.MinValue);
        var all = Naming.Of(reading, terms);
        foreach (var (disease, features) in all.Select(a => a.Disease).Zip(new PopulationFeatures(model.Space, lexicon, terms).Of(reading, all)))
        {
            var scores = model.Scores(features);
            var score = scores[0] - scores[1];
            if (score > 0)
                chosen.Add(disease);
            if (score > best.Score)
                best = (disease, score);
        }

        if (chosen.Count == 0 && best.Disease is not null)
            chosen.Add(best.Disease);
        return chosen;
    }
}
