namespace Pulumi.Testing;

/// <summary>What a test run tells the program.</summary>
public class TestOptions
{
    /// <summary>The project; "project" if not given.</summary>
    public string? ProjectName { get; set; }

    /// <summary>The folder of the project; asking for it is an error if not given.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>The stack; "stack" if not given.</summary>
    public string? StackName { get; set; }

    /// <summary>Whether the run is a preview; it is if not given.</summary>
    public bool? IsPreview { get; set; }

    /// <summary>The organization; "organization" if not given.</summary>
    public string? OrganizationName { get; set; }
}
