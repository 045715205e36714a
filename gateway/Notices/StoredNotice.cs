using Bekend.Gateway.Disclosure;
using Bekend.Gateway.Supervision;

namespace Bekend.Gateway.Notices;

/// <summary>A notice as the store has it: what it says is believed once its record is checked.</summary>
internal sealed record StoredNotice(NoticeMark Mark, StoredRecord Record);
