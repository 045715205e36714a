namespace Bekend.Gateway;

/// <summary>Numbers of log events: a block of 100 for each folder; equal to the problem code where there is one. Never reused.</summary>
internal static class EventIds
{
    // Identity: 2000 to 2099.
    public const int AssertionRefused = 2001;
    public const int TokenIssued = 2002;

    // Enforcement: 2100 to 2199.
    public const int QuestionDenied = 2100;
    public const int QuestionOpened = 2120;
    public const int QuestionWaiting = 2121;
    public const int QuestionApproved = 2122;

    // Forwarding: 2200 to 2299.
    public const int DestinationFailed = 2201;

    // Disclosure: 2300 to 2399.
    public const int LogOpened = 2301;
    public const int AppendFailed = 2302;

    // Covenants: 2400 to 2499.
    public const int KeyRecorded = 2402;
    public const int KeyChanged = 2403;
    public const int CovenantLoaded = 2404;
    public const int CovenantPublished = 2407;
    public const int CovenantsReplaced = 2408;
    public const int CovenantsRefused = 2409;

    // Signals: 2500 to 2599.
    public const int SignalsRegistered = 2501;

    // Notices: 2800 to 2899.
    public const int MatchesDecided = 2801;
    public const int HookFailed = 2803;

    // Notices, further: 2950 to 2959.
    public const int NoticesOutOfReach = 2950;
    public const int DeliveryFailed = 2951;
    public const int MatchesWait = 2952;

    // Supervision: 2600 to 2699.
    public const int DisclosureDamaged = 2601;

    // Rotation: 2830 to 2849.
    public const int RotationStarted = 2832;
    public const int RotationAdvanced = 2833;
    public const int RotationStuck = 2834;
    public const int RotationFailed = 2953;

    // Accounts: 2700 to 2799.
    public const int PasswordRefused = 2702;
    public const int CodeRefused = 2703;
    public const int SignedIn = 2704;
    public const int AccountAdded = 2705;
    public const int AddressLimited = 2706;

    // KeyHolders: 2850 to 2869.
    public const int ShareRefused = 2850;
    public const int KeyNotMade = 2851;
    public const int KeyMade = 2852;

    // Quotas, attention and partners' indexes: 2870 to 2889.
    public const int OverQuota = 2870;
    public const int AttentionRaised = 2872;
    public const int PartnerUnanswered = 2873;
    public const int PartnerOverstepped = 2874;

    // Witnesses: 2900 to 2919.
    public const int WitnessFailed = 2901;
    public const int WitnessContradicts = 2902;
    public const int QuorumMissing = 2903;
    public const int QuorumMet = 2904;
    public const int DisclosuresStopped = 2905;
    public const int CosigningFailed = 2906;

    // Erasure: 2920 to 2929.
    public const int MonthDestroyed = 2923;
    public const int MonthHeld = 2924;
    public const int ContentErased = 2925;

    // Export, in the block of Erasure.
    public const int DisclosuresExported = 2928;

    // Logboek: 2960 to 2969.
    public const int LogboekSilent = 2960;
}
