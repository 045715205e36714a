using Bekend.Indexing.Rotation;
using Bekend.Indexing.Storage;

namespace Bekend.Indexing.Tests.Support;

/// <summary>Both stores of an index on one database.</summary>
internal sealed record StorePair(IIndexStore Index, IRotationStore Rotation);
