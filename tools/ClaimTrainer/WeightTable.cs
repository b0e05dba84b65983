using System.Globalization;
using System.Text;
using EvidenceGraph.Claims.Weighing;

namespace EvidenceGraph.ClaimTrainer;

/// <summary>Writes a model as a table that the library carries.</summary>
internal static class WeightTable
{
    /// <summary>Writes a row a feature, a column a class.</summary>
    public static void Write(string path, LinearModel model, IReadOnlyList<string> columns)
    {
        var text = new StringBuilder("feature");
        foreach (var column in columns)
            text.Append('\t').Append(column);
        for (var f = 0; f < model.Space.Names.Count; f++)
        {
            text.Append('\n').Append(model.Space.Names[f]);
            for (var c = 0; c < columns.Count; c++)
                text.Append('\t').Append(model.Weight(f, c).ToString("0.##", CultureInfo.InvariantCulture));
        }

        File.WriteAllText(path, text.Append('\n').ToString());
    }
}
