using System.Diagnostics;
using System.Globalization;
using EvidenceGraph.Cli.Output;
using EvidenceGraph.Neo4j.Push;
using Spectre.Console;
using Spectre.Console.Rendering;
using Words = Spectre.Console.Text;

namespace EvidenceGraph.Cli.Features;

/// <summary>Shows how far a push is: bars on a terminal; elsewhere a line now and then, and none for a short push.</summary>
internal static class PushDisplay
{
    /// <summary>Does the work, which says how far it is.</summary>
    public static T Run<T>(Streams streams, Func<Action<PushProgress>, T> work)
    {
        var console = Terminal.Over(streams.Error, streams.IsErrorTerminal);
        return console.Profile.Capabilities is { Ansi: true, Interactive: true } ? WithBars(console, work) : work(Lines(streams.Error, streams.ProgressInterval));
    }

    private static T WithBars<T>(IAnsiConsole console, Func<Action<PushProgress>, T> work) => console
        .Progress()
        .AutoClear(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RowsPerSecondColumn(), new RemainingTimeColumn())
        .Start(context =>
        {
            var bars = new Dictionary<string, ProgressTask>(StringComparer.Ordinal);
            return work(progress =>
            {
                if (!bars.TryGetValue(progress.Step, out var bar))
                    bars[progress.Step] = bar = context.AddTask(Markup.Escape(progress.Step));
                bar.MaxValue = Math.Max(1, progress.Total);
                bar.Value = progress.Done;
            });
        });

    private static Action<PushProgress> Lines(TextWriter error, TimeSpan interval)
    {
        var (step, began, said) = ("", Stopwatch.StartNew(), Stopwatch.StartNew());
        return progress =>
        {
            if (progress.Step != step)
                (step, began) = (progress.Step, Stopwatch.StartNew());
            if (said.Elapsed < interval || progress.Done == 0 || progress.Done == progress.Total)
                return;
            said.Restart();
            var speed = progress.Done / began.Elapsed.TotalSeconds;
            error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{step}: {progress.Done:N0} of {progress.Total:N0}, {speed:N0} a second, {(progress.Total - progress.Done) / speed:N0} s left"));
        };
    }

    private sealed class RowsPerSecondColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Words(string.Create(CultureInfo.InvariantCulture, $"{task.Speed ?? 0:N0} rows/s"));
    }
}
