namespace EvidenceGraph.Claims.Populations;

/// <summary>A plain disease, or an antibody, that a document names, with the places.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Standing">When it makes a population.</param>
internal sealed record NamedConcept(string Id, Standing Standing)
{
    /// <summary>The places, in order; at least one.</summary>
    public List<Naming> Namings { get; } = [];

    /// <summary>Whether a title names it.</summary>
    public bool IsTitled => Stands(Place.Title);

    /// <summary>Where it is named first.</summary>
    public int Start => Namings[0].Mention.Span.Start;

    /// <summary>Where it is named last.</summary>
    public int End => Namings[^1].Mention.Span.Start;

    /// <summary>Whether it is named in <paramref name="place"/>.</summary>
    public bool Stands(Place place)
    {
        foreach (var naming in Namings)
        {
            if (naming.In.Place == place)
                return true;
        }

        return false;
    }

    /// <summary>Whether it is named nowhere but in <paramref name="place"/>.</summary>
    public bool StandsOnly(Place place)
    {
        foreach (var naming in Namings)
        {
            if (naming.In.Place != place)
                return false;
        }

        return true;
    }
}
