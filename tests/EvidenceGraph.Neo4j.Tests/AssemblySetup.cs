using EvidenceGraph.Neo4j.Tests.Support;
using Xunit;

// One server for all tests, which change its one database: they run one after the other.
[assembly: AssemblyFixture(typeof(ServerFixture))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]
