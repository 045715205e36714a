namespace Bekend.Policies.Differences.Spaces;

/// <summary>What requests of one asker, asked party, purpose and legal basis can differ in.</summary>
internal enum Feature
{
    Approvals,
    Weighing,
    Own,
    SignalKind,
    Adult,
    Subject,
    Level,
    Case,
    Moment,
}
