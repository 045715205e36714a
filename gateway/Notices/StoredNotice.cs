using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Supervision;

namespace Bekend.Gateway.Notices;

/// <summary>A notice as the store has it: what it says is believed once its record is checked.</summary>
/// <param name="Failed">How often its web hook did not take it.</param>
internal sealed record StoredNotice(NoticeMark Mark, int Failed, StoredRecord Record);
