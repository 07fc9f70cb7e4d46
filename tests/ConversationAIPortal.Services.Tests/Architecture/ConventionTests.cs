using System.Reflection;
using ConversationAIPortal.HighLevel;

namespace ConversationAIPortal.Services.Tests.Architecture;

/// <summary>The house style, where a machine can see it.</summary>
public sealed class ConventionTests
{
    private static readonly Assembly[] _floors = [typeof(IHighLevel).Assembly, typeof(PortalServices).Assembly];

    private static IEnumerable<Type> Types =>
        _floors
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type =>
                type.Namespace?.StartsWith("ConversationAIPortal", StringComparison.Ordinal) == true
                && !type.Namespace.Contains("Migrations", StringComparison.Ordinal)
                && !type.Name.Contains('<', StringComparison.Ordinal)
                && !type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute))
                && !type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute))
            );

    [Fact]
    public void Floors_DependOneWay()
    {
        References(typeof(IHighLevel).Assembly).Should().BeEmpty("HighLevel knows nothing of the portal");
        References(typeof(PortalServices).Assembly).Should().Equal("ConversationAIPortal.HighLevel");
    }

    [Fact]
    public void AsyncMethods_OfPublicTypes_EndInAsyncAndTakeATokenLast()
    {
        var methods = Types
            .Where(type => type.IsVisible)
            .SelectMany(type =>
                type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            )
            .Where(method => !method.IsSpecialName && IsAsync(method.ReturnType))
            .Where(method => method.Name is not ("DisposeAsync" or "Execute"))
            .ToList();

        methods.Should().NotBeEmpty();
        methods
            .Where(method =>
                !method.Name.EndsWith("Async", StringComparison.Ordinal)
                || method.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken)
            )
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
            .Should()
            .BeEmpty();
    }

    [Fact]
    public void Classes_WithoutHeirs_AreSealed()
    {
        var types = Types.ToList();
        var parents = types.Select(type => type.BaseType).ToHashSet();

        types
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !parents.Contains(type))
            .Select(type => type.FullName)
            .Should()
            .BeEmpty();
    }

    private static bool IsAsync(Type type) =>
        typeof(Task).IsAssignableFrom(type)
        || type == typeof(ValueTask)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>));

    private static IEnumerable<string> References(Assembly assembly) =>
        assembly
            .GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => name.StartsWith("ConversationAIPortal", StringComparison.Ordinal));
}
