using System.Net;
using EvidenceGraph.Cypher;

namespace EvidenceGraph.Export.Browser;

/// <summary>A page for newcomers: one step after the other, each with a query to copy. It needs nothing from elsewhere.</summary>
internal static class GuidePage
{
    // A longer query is folded: it is run from its favourite, and few read it here.
    private const int MostLines = 20;

    private const string Head = """
        <style>
          body { font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #ffffff; }
          h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
          pre { background: #f5f5f5; border: 1px solid #d0d0d0; border-radius: 4px; padding: .75rem; overflow-x: auto; font-size: .85rem; }
          table { border-collapse: collapse; } td { padding: .25rem .75rem .25rem 0; vertical-align: top; }
          .dot { display: inline-block; width: 1rem; height: 1rem; border-radius: 50%; border: 2px solid; vertical-align: -.2rem; }
        </style>
        """;

    public static void Write(BrowserProfile profile, IReadOnlyList<SavedQuery> queries, TextWriter text)
    {
        var title = WebUtility.HtmlEncode(profile.Title);
        text.WriteLine("<!DOCTYPE html>");
        text.WriteLine($"<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n{Head.ReplaceLineEndings("\n")}\n</head>\n<body>\n<h1>{title}</h1>");
        var favourites = QueryArchive.Favourites(profile, queries).ToList();
        for (var i = 0; i < profile.Steps.Count; i++)
            WriteStep(text, FormattableString.Invariant($"{i + 1}. "), profile.Steps[i], favourites);
        WriteLegend(text, profile);
        text.WriteLine("</body>\n</html>");
    }

    private static void WriteStep(TextWriter text, string number, GuideStep step, List<(string Folder, int Number, SavedQuery Query)> favourites)
    {
        text.WriteLine($"<h2>{number}{WebUtility.HtmlEncode(step.Heading)}</h2>");
        text.WriteLine($"<p>{WebUtility.HtmlEncode(step.Text)}</p>");
        if (step.Query is null || favourites.Find(one => one.Query.Name == step.Query) is not { Query: { } query } favourite)
            return;
        text.WriteLine(FormattableString.Invariant($"<p>Favourite: <b>{WebUtility.HtmlEncode(favourite.Folder)}</b>, <b>{favourite.Number} {WebUtility.HtmlEncode(query.Title)}</b></p>"));
        var shown = BrowserQuery.Of(query);
        var block = $"<pre>{WebUtility.HtmlEncode(shown)}</pre>";
        text.WriteLine(shown.Count('\n') > MostLines ? $"<details>\n<summary>The query itself</summary>\n{block}\n</details>" : block);
    }

    private static void WriteLegend(TextWriter text, BrowserProfile profile)
    {
        text.WriteLine("<h2>Colours</h2>\n<table>");
        foreach (var node in profile.Nodes)
            text.WriteLine($"<tr><td><span class=\"dot\" style=\"background:{node.Color};border-color:{node.Border}\"></span> {WebUtility.HtmlEncode(node.Label)}</td><td>shows {WebUtility.HtmlEncode(node.Caption)}</td></tr>");
        text.WriteLine("</table>");
    }
}
