using System.Globalization;
using System.Text;

namespace EvidenceGraph.Cypher.Values;

/// <summary>
/// Unicode's normal forms (Annex 15), from a table that comes with the program: the runtime has none where it runs without
/// cultures, and results must not depend on the machine.
/// </summary>
internal static class NormalForms
{
    private const int HangulBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TrailBase = 0x11A7;
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Trails = 28;

    private static readonly Lazy<Table> Data = new(Table.Read);

    public static string Normalize(string text, NormalizationForm form)
    {
        if (Ascii.IsValid(text))
            return text;
        var points = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
            Decompose(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? char.ConvertToUtf32(text[i], text[++i]) : text[i], form is NormalizationForm.FormKC or NormalizationForm.FormKD, points);
        Order(points);
        if (form is NormalizationForm.FormC or NormalizationForm.FormKC)
            Compose(points);
        var result = new StringBuilder(points.Count);
        foreach (var point in points)
            _ = point < 0x10000 ? result.Append((char)point) : result.Append(char.ConvertFromUtf32(point));
        return result.ToString();
    }

    private static void Decompose(int point, bool compatibly, List<int> into)
    {
        var syllable = point - HangulBase;
        if (syllable is >= 0 and < Leads * Vowels * Trails)
        {
            into.Add(LeadBase + syllable / (Vowels * Trails));
            into.Add(VowelBase + syllable % (Vowels * Trails) / Trails);
            if (syllable % Trails > 0)
                into.Add(TrailBase + syllable % Trails);
        }
        else if (Data.Value.Parts.TryGetValue(point, out var parts) && (compatibly || !parts.OnlyCompatible))
        {
            foreach (var part in parts.Points)
                Decompose(part, compatibly, into);
        }
        else
        {
            into.Add(point);
        }
    }

    // Marks in a row stand in the order of their classes, equal ones as they came.
    private static void Order(List<int> points)
    {
        for (var start = 0; start < points.Count; start++)
        {
            var end = start;
            while (end < points.Count && ClassOf(points[end]) > 0)
                end++;
            if (end - start > 1)
            {
                var marks = points.GetRange(start, end - start).OrderBy(ClassOf).ToList();
                for (var i = 0; i < marks.Count; i++)
                    points[start + i] = marks[i];
            }

            start = end;
        }
    }

    private static void Compose(List<int> points)
    {
        var (starter, last, kept) = (-1, 0, 0);
        foreach (var point in points.ToArray())
        {
            var itsClass = ClassOf(point);
            var isNext = starter == kept - 1;
            if (starter >= 0 && (isNext || (last < itsClass && last > 0)) && Pair(points[starter], point) is { } composed)
            {
                points[starter] = composed;
                continue;
            }

            if (itsClass == 0)
                starter = kept;
            last = itsClass;
            points[kept++] = point;
        }

        points.RemoveRange(kept, points.Count - kept);
    }

    private static int? Pair(int first, int second)
    {
        if (first - LeadBase is >= 0 and < Leads and var lead && second - VowelBase is >= 0 and < Vowels and var vowel)
            return HangulBase + (lead * Vowels + vowel) * Trails;
        if (first - HangulBase is >= 0 and < Leads * Vowels * Trails and var syllable && syllable % Trails == 0 && second - TrailBase is > 0 and < Trails and var trail)
            return first + trail;
        return Data.Value.Composed.TryGetValue((first, second), out var point) ? point : null;
    }

    private static int ClassOf(int point) => Data.Value.Classes.GetValueOrDefault(point);

    private sealed record Table(Dictionary<int, byte> Classes, Dictionary<int, (bool OnlyCompatible, int[] Points)> Parts, Dictionary<(int, int), int> Composed)
    {
        public static Table Read()
        {
            var table = new Table([], [], []);
            using var reader = new StreamReader(typeof(NormalForms).Assembly.GetManifestResourceStream("normal_forms.tsv")!);
            reader.ReadLine();
            while (reader.ReadLine() is { } line)
                table.Add(line.Split('\t'));
            return table;
        }

        private void Add(string[] cells)
        {
            var point = Hexadecimal(cells[0]);
            if (cells[1] != "0")
                Classes.Add(point, byte.Parse(cells[1], CultureInfo.InvariantCulture));
            if (cells[3].Length == 0)
                return;
            var parts = Array.ConvertAll(cells[3].Split(' '), Hexadecimal);
            Parts.Add(point, (cells[2] == "compatible", parts));
            if (cells[2] == "composed")
                Composed.Add((parts[0], parts[1]), point);
        }

        private static int Hexadecimal(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }
}
