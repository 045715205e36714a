namespace Bekend.Connector.Loading;

/// <summary>Is told how a load goes. Calls come from several threads.</summary>
internal interface ILoadProgress
{
    /// <summary>The counts changed.</summary>
    /// <param name="counts">The counts now.</param>
    /// <param name="fraction">Part of the input read, 0 to 1; null when no more was read, or its size is not known.</param>
    void Update(LoadCounts counts, double? fraction);

    /// <summary>A row was refused.</summary>
    /// <param name="line">Line in the input file.</param>
    /// <param name="reason">Nothing of the row's content.</param>
    void Refused(int line, string reason);

    /// <summary>Something to know, such as a wait.</summary>
    void Notice(string text);
}
