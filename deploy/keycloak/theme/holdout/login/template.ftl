<#import "footer.ftl" as loginFooter>
<#macro username>
  <p class="who">
    <strong id="kc-attempted-username">${auth.attemptedUsername}</strong>
    <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a>
  </p>
</#macro>
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex, nofollow">
  <meta name="color-scheme" content="light dark">
  <title>${title!}</title>
  <link rel="icon" href="${url.resourcesPath}/img/icon.svg" type="image/svg+xml">
  <#list properties.styles?split(' ') as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <#-- Keycloak's passkey scripts import this by name. -->
  <script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
  <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  <script type="module" src="${url.resourcesPath}/js/session.js"></script>
  <#if scripts??>
    <#list scripts as script>
  <script src="${script}"></script>
    </#list>
  </#if>
</head>
<body data-page-id="login-${pageId}" data-other-tabs-url="${url.ssoLoginInOtherTabsUrl}"<#if authenticationSession??> data-session-hash="${authenticationSession.authSessionIdHash}"</#if>>
  <header class="site">
    <span class="brand">${realm.displayName!'Holdout'}</span>
    <#if realm.internationalizationEnabled && locale.supported?size gt 1>
    <nav aria-label="${msg("languages")}">
      <ul class="languages">
        <#list locale.supported?sort_by("languageTag") as l>
        <li><a href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}"<#if l.languageTag == locale.currentLanguageTag> aria-current="true"</#if>>${l.label}</a></li>
        </#list>
      </ul>
    </nav>
    </#if>
  </header>
  <main>
    <h1 id="kc-page-title"><#nested "header"></h1>
    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <#nested "show-username">
      <@username />
    </#if>
    <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
    <div class="message ${message.type}" role="${(message.type == 'error')?then('alert', 'status')}">
      <p class="kc-feedback-text">${kcSanitize(message.summary)?no_esc}</p>
    </div>
    </#if>
    <#nested "form">
    <#if auth?has_content && auth.showTryAnotherWayLink()>
    <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
      <input type="hidden" name="tryAnotherWay" value="on">
      <button id="try-another-way" type="submit" class="secondary">${msg("doTryAnotherWay")}</button>
    </form>
    </#if>
    <#if switchOrganizationEnabled?? && switchOrganizationEnabled>
    <form id="kc-switch-organization-form" action="${url.loginAction}" method="post">
      <input type="hidden" name="switchOrganization" value="true">
      <button id="switch-organization" type="submit" class="secondary">${msg("doSwitchOrganization")}</button>
    </form>
    </#if>
    <#nested "socialProviders">
    <#if displayInfo>
    <div class="info"><#nested "info"></div>
    </#if>
    <@loginFooter.content/>
  </main>
</body>
</html>
</#macro>
