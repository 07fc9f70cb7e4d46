# syntax=docker/dockerfile:1
# The portal as a container: docker build -t conversation-ai-portal .
# Behind a proxy that ends TLS; it listens for http on port 8080.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
# Project files first, so that restoring is repeated only when they change.
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig ./
COPY src/ConversationAIPortal.HighLevel/*.csproj src/ConversationAIPortal.HighLevel/
COPY src/ConversationAIPortal.Services/*.csproj src/ConversationAIPortal.Services/
COPY src/ConversationAIPortal.Web/*.csproj src/ConversationAIPortal.Web/
RUN dotnet restore src/ConversationAIPortal.Web -p:Configuration=Release
COPY appsettings.Development.json ./
COPY wwwroot-assets wwwroot-assets
COPY src/ConversationAIPortal.HighLevel src/ConversationAIPortal.HighLevel
COPY src/ConversationAIPortal.Services src/ConversationAIPortal.Services
COPY src/ConversationAIPortal.Web src/ConversationAIPortal.Web
RUN dotnet publish src/ConversationAIPortal.Web -c Release --no-restore -o /published

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
# The only place that is written to. $APP_UID is the image's own user without rights.
RUN mkdir /data && chown $APP_UID /data
VOLUME /data
COPY --from=build /published .
USER $APP_UID
ENV ASPNETCORE_HTTP_PORTS=8080 \
    ASPNETCORE_FORWARDEDHEADERS_ENABLED=true \
    ConnectionStrings__Portal="Data Source=/data/portal.db"
EXPOSE 8080
# The portal asks itself: the image has no curl.
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s \
    CMD ["dotnet", "ConversationAIPortal.Web.dll", "health"]
ENTRYPOINT ["dotnet", "ConversationAIPortal.Web.dll"]
