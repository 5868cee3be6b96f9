namespace Pulumi;

/// <summary>An error of the program that is shown to the user by its message alone.</summary>
public class RunException : Exception
{
    /// <summary>An error with this message.</summary>
    public RunException(string message) : base(message)
    {
    }

    /// <summary>An error with this message and its cause.</summary>
    public RunException(string message, Exception? innerException) : base(message, innerException)
    {
    }

    /// <summary>The error for properties that are marked as outputs but have another type.</summary>
    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames)
        => new($"Properties marked [Output] must have the type Output<T>; these have not: {string.Join(", ", outputAttributeNames)}");
}
