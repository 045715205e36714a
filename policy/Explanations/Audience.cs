namespace Bekend.Policies.Explanations;

/// <summary>Who reads why a question was permitted or refused.</summary>
public enum Audience
{
    /// <summary>Anyone else. What a question came short of tells about the person who asked, and about what is asked: they hear the outcome only.</summary>
    Others,

    /// <summary>Employees of the asking organisation.</summary>
    OwnStaff,

    /// <summary>A privacy officer who guards the covenant.</summary>
    PrivacyOfficer,
}
