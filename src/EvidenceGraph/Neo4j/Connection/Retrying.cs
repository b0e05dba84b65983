using Polly;
using Polly.Retry;

namespace EvidenceGraph.Neo4j.Connection;

/// <summary>Does something again where a failure may pass: after a wait that doubles, with jitter, so that many clients do not come back at once.</summary>
internal static class Retrying
{
    public static ResiliencePipeline Pipeline(RetryOptions options) => new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
    {
        ShouldHandle = new PredicateBuilder().Handle<ServerException>(failure => MayPass(failure.Kind)),
        MaxRetryAttempts = options.Attempts,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.FirstDelay,
        MaxDelay = options.LongestDelay,
        OnRetry = attempt =>
        {
            options.Failed?.Invoke((ServerException)attempt.Outcome.Exception!);
            return default;
        },
    }).Build();

    private static bool MayPass(FailureKind kind) => kind is FailureKind.Passing or FailureKind.TimedOut or FailureKind.Unreachable;
}
