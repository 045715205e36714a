namespace Bekend.Gateway.Disclosure;

/// <summary>How a record closes a question: by its answer, or by its refusal. A question that is closed one way is not closed the other.</summary>
internal readonly record struct ClosedQuestion(Guid Id, bool IsRefused);
