package dev.weir.localcloud.flow.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;

import dev.weir.testsupport.Browsing;
import dev.weir.testsupport.LocalTokens;
import dev.weir.testsupport.People;
import io.quarkus.test.junit.QuarkusTest;

/** The conversation between SDK and widget, message by message, each side against a stand-in for the other. */
@QuarkusTest
@Tag("browser")
class ProtocolBrowserTest {

    private static final String FAKE_WIDGET = """
            <!DOCTYPE html><title>Widget</title><script>
            window.log = []; window.waiting = new Map();
            addEventListener('message', event => {
              log.push(event.data);
              if (event.data.method === 'NOTIFY' && window.onNotify) onNotify(event.data);
              waiting.get(event.data.id)?.(event.data);
            });
            window.send = (method, data, signature = 'abc') => new Promise(resolve => {
              const id = 'id-' + Math.random();
              waiting.set(id, resolve);
              parent.postMessage({signature, id, method, params: [{callInfo: {widgetId: 'abc'}, data}]}, '*');
            });
            window.answer = (id, result, error) => parent.postMessage({signature: 'abc', id, result, error}, '*');
            </script>""";
    private static HttpServer server;
    private static String host;
    private static String fakeWidget;

    @RegisterExtension
    final Browsing browsing = new Browsing();

    @ConfigProperty(name = "weir.local-cloud.url")
    URI localCloud;

    private Page page;

    /** Two sites on this computer: a browser lets no page from elsewhere speak with it. */
    @BeforeAll
    static void startSites() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean isHost = exchange.getRequestHeaders().getFirst("Host").startsWith("localhost");
            byte[] body = (isHost ? "<!DOCTYPE html><html lang='en'><title>Host</title><div id='place'></div>" : FAKE_WIDGET)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        host = "http://localhost:" + server.getAddress().getPort() + "/";
        fakeWidget = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterAll
    static void stopSites() {
        server.stop(0);
    }

    @BeforeEach
    void open() {
        page = browsing.page();
        toHost();
    }

    private void toHost() {
        page.navigate(host);
        page.evaluate("() => { window.log = []; addEventListener('message', event => log.push(event.data)); }");
    }

    private void loadSdk() {
        page.addScriptTag(new Page.AddScriptTagOptions().setUrl(localCloud + "/content/msflowsdk-1.1.js"));
    }

    private String bobsToken() {
        return LocalTokens.access(localCloud, "bob@contoso.example", "https://service.flow.microsoft.com/");
    }

    private Object eval(String script) {
        return page.evaluate(script);
    }

    @Nested
    class Sdk {

        @BeforeEach
        void load() {
            loadSdk();
        }

        private String url(String type, String option) {
            return (String) eval("() => new MsFlowSdk({hostName: 'http://widget.example/', locale: 'ko-KR', hostId: 'Test'})"
                    + ".renderWidget('" + type + "', Object.assign({container: 'place', widgetId: 'abc'}, " + option
                    + ")).url");
        }

        private String refusal(String script) {
            return (String) eval("() => { try { " + script
                    + "; return 'accepted'; } catch (error) { return error.name + ': ' + error.message; } }");
        }

        @Test
        void file_bothAddressesAndOldestName_areServed() {
            for (String path : List.of("/Content/msflowsdk-1.1.js", "/content/msflowsdk-1.1.js", "/content/msflowsdk.js")) {
                assertThat(page.request().get(localCloud + path).status()).isEqualTo(200);
            }
        }

        @Test
        void globals_afterLoading_areThere() {
            assertThat(eval("() => [typeof MsFlowSdk, typeof WidgetTypes, typeof OAuthHandlers, typeof WellKnownHostIds,"
                    + " WidgetTypes.flowsRuntime, WidgetNotifyActions.triggerFlow].join()"))
                    .isEqualTo("function,object,object,object,flowsRuntime,triggerflow");
        }

        @Test
        void loading_hostWaitsForIt_isCalled() {
            eval("() => { window.msFlowSdkLoaded = () => { window.wasLoaded = true; }; }");
            loadSdk();
            assertThat(eval("() => window.wasLoaded")).isEqualTo(true);
        }

        @Test
        void construct_withoutOptions_isRefused() {
            assertThat(refusal("new MsFlowSdk()")).isEqualTo("MsFlowSdk: Sdk options are required");
            assertThat(refusal("new MsFlowSdk({hostName: 3})")).startsWith("MsFlowSdk: ");
        }

        @Test
        void renderWidget_faults_areNamedInOrder() {
            String sdk = "new MsFlowSdk({hostName: 'http://widget.example'})";
            assertThat(refusal(sdk + ".renderWidget('runtime')"))
                    .isEqualTo("MsFlowSdk: please provide a valid supported widget type.");
            assertThat(refusal(sdk + ".renderWidget('Flows', {container: 'place'})")).contains("supported widget type");
            assertThat(refusal(sdk + ".renderWidget('flows')")).isEqualTo("MsFlowSdk: Widget requires a widget option.");
            assertThat(refusal(sdk + ".renderWidget('flows', {oAuthHandler: 'other'})")).contains("oAuth, teamsOAuth");
            assertThat(refusal(sdk + ".renderWidget('flows', {container: 'nowhere'})"))
                    .isEqualTo("MsFlowSdk: Widget requires a container element.");
            assertThat(refusal(sdk + ".renderWidget('flows', {container: 'place', flowsSettings: {tab: 'other'}})"))
                    .contains("myFlows, sharedFlows");
        }

        @Test
        void url_eachTypeAndTab_hasItsPath() {
            Map<String, String> paths = Map.of(
                    "'flows', {}", "/manage/flows",
                    "'flows', {flowsSettings: {tab: 'sharedFlows'}}", "/manage/flows/shared",
                    "'approvalCenter', {environmentId: 'Default-1'}", "/manage/environments/Default-1/approvals/received",
                    "'approvalCenter', {approvalCenterSettings: {tab: 'sentApprovals'}}", "/manage/approvals/sent",
                    "'flowCreation', {environmentId: 'e'}", "/manage/environments/e/templates/flowCreation",
                    "'flowsRuntime', {}", "/manage/flow/run",
                    "'flowDetails', {flowName: 'v1/e/f', solutionId: 's'}",
                    "/manage/environments/e/solutions/s/flows/f/details");
            paths.forEach((arguments, path) -> {
                String type = arguments.substring(1, arguments.indexOf("',"));
                assertThat(url(type, arguments.substring(arguments.indexOf(",") + 1)))
                        .startsWith("http://widget.example/ko-KR/widgets" + path + "?");
            });
            assertThat(url("templates", "{}")).startsWith("http://widget.example/ko-KR/widgets/templates/?");
        }

        @Test
        void url_settings_standInOrderAndEncoding() {
            assertThat(url("templates",
                    """
                            {enableOnBehalfOfTokens: true, environmentId: 'e', widgetStyleSettings: {themeName: 'a b'},
                             templatesSettings: {defaultParams: {'parameters.site': 'http://x'}, destination: 'new',
                               templateCategory: 'c', pageSize: 3, searchTerm: 'mail%20me', showGoBack: true, allowCustomFlowName: true},
                             runtimeSettings: {k: 'v'}, historyDisabled: true}
                            """))
                    .isEqualTo("http://widget.example/ko-KR/widgets/templates/?widgetId=abc&sdkVersion=1.1"
                            + "&widgetType=templates&utm_medium=widget&utm_source=Test&environment=e&enableOnBehalfOfTokens=true"
                            + "&oAuthHandler=oAuth&themeName=a%20b&parameters.site=http%3A%2F%2Fx&destination=new&category=c"
                            + "&pageSize=3&q=mail%20me&showGoBack=true&allowCustomFlowName=true&k=v&pathAlias=templates"
                            + "&historyDisabled=true&allowOptionalEvents=true");
        }

        @Test
        void url_flowsSettings_carryFilterInBase64AndHideTabs() {
            assertThat(url("flows", "{flowsSettings: {flowsFilter: '작업', createFromBlankTemplateId: 't', hideTabs: 'true'}}"))
                    .contains("&defaultTemplate=t&encodedFlowsFilter=7J6R7JeF&hideTabs=false&");
            assertThat(url("approvalCenter", "{approvalCenterSettings: {approvalsFilter: \"a eq 'b'\", hideTabs: true}}"))
                    .contains("&approvalsFilter=a%20eq%20'b'&hideTabs=true&");
        }

        @Test
        void iframe_attributes_areThoseHostsKnow() {
            url("flows", "{iframeTitle: 'Flows'}");
            assertThat(eval("() => { const f = document.querySelector('#place iframe'); return [f.id, f.name, f.allow,"
                    + " f.scrolling, f.title, f.sandbox.length].join('|'); }"))
                    .isEqualTo("abc|widgetIFrame|geolocation|yes|Flows|0");
        }

        @Test
        void renderWidget_option_isFilledIn() {
            assertThat(
                    eval("() => { const o = {container: 'place'}; const w = new MsFlowSdk({hostName: 'http://widget.example'})"
                            + ".renderWidget('flows', o); return [o.container.id, o.oAuthHandler, o.widgetId === w.iframe.id].join(); }"))
                    .isEqualTo("place,oAuth,true");
        }

        @Test
        void listen_twice_keepsTheFirst() {
            fakeWidget();
            eval("() => { widget.listen('RUN_FLOW_STARTED', (request, done) => done(null, 'first'));"
                    + " widget.listen('RUN_FLOW_STARTED', (request, done) => done(null, 'second')); }");
            assertThat(asked("RUN_FLOW_STARTED", "null")).containsEntry("result", "first");
        }

        /** A page in the frame that does as the test says. */
        private void fakeWidget() {
            eval("() => new Promise(resolve => { window.widget = new MsFlowSdk({hostName: '" + fakeWidget + "'})"
                    + ".renderWidget('flowCreation', {container: 'place', widgetId: 'abc', errorHandler: e => (window.errors ??= []).push(e.code)});"
                    + " widget.iframe.addEventListener('load', resolve); })");
        }

        private Object inWidget(String script) {
            return page.frame("widgetIFrame").evaluate(script);
        }

        @SuppressWarnings("unchecked")
        private Map<String, Object> asked(String event, String data) {
            return (Map<String, Object>) inWidget("() => send('" + event + "', " + data + ")");
        }

        @Test
        void ping_isAnsweredWithPong() {
            fakeWidget();
            assertThat(asked("__PING__", "undefined")).containsEntry("result", "__PONG__").containsEntry("error", null)
                    .containsEntry("signature", "abc").doesNotContainKey("method");
        }

        @Test
        void event_signatureInOtherCase_isAnsweredInThatCase() {
            fakeWidget();
            assertThat(inWidget("() => send('__PING__', undefined, 'ABC').then(reply => reply.signature)")).isEqualTo("ABC");
        }

        @Test
        void event_withListener_getsDataAndResult() {
            fakeWidget();
            eval("() => widget.listen('GET_ACCESS_TOKEN', (request, done) => done(null, {token: request.data.resource}))");
            assertThat(asked("GET_ACCESS_TOKEN", "{resource: 'r'}")).containsEntry("result", Map.of("token", "r"))
                    .containsEntry("error", null);
        }

        @Test
        void event_assignedCallback_isUsed() {
            fakeWidget();
            eval("() => { widget.callbacks.GET_STRINGS = async (request, done) => done(null, {A: 'b'}); }");
            assertThat(asked("GET_STRINGS", "null")).containsEntry("result", Map.of("A", "b"));
        }

        @Test
        void event_nobodyListens_saysSo() {
            fakeWidget();
            assertThat(asked("WIDGET_RENDERED", "null").get("error").toString()).contains("UnlistenedEventCalled")
                    .contains("Event 'WIDGET_RENDERED' is not being listened for by the host");
        }

        @Test
        void event_listenerFails_isReportedToTheWidget() {
            fakeWidget();
            eval("() => widget.listen('A', () => { throw {value: {name: 'E', message: 'm'}}; })");
            eval("() => widget.listen('B', async () => { throw new Error('late'); })");
            assertThat(asked("A", "null").get("error")).isEqualTo(Map.of("value", Map.of("name", "E", "message", "m")));
            assertThat(asked("B", "null").get("error")).isEqualTo(Map.of("value", Map.of("name", "Error", "message", "late")));
        }

        @Test
        void getWidgetOptions_isAnsweredByTheSdkItself() {
            fakeWidget();
            eval("() => { widget.widgetOption.flowsSettings = {flowsFilter: 'f'}; widget.listen('GET_WIDGET_OPTIONS', () => {}); }");
            assertThat(inWidget("() => send('GET_WIDGET_OPTIONS').then(reply => reply.result.flowsFilter)")).isEqualTo("f");
        }

        @Test
        void notify_beforeReady_isRejected() {
            fakeWidget();
            assertThat(eval("() => widget.notify('closeWidget').catch(error => error.code)")).isEqualTo("WidgetNotReady");
        }

        @Test
        void notify_readyButNotPinged_waitsForThePing() {
            fakeWidget();
            asked("WIDGET_READY", "null");
            eval("() => { window.reply = widget.notify('closeWidget'); }");
            assertThat(inWidget("() => log.some(message => message.method === 'NOTIFY')")).isEqualTo(false);
            inWidget("() => { window.onNotify = message => answer(message.id, {data: 'late'}, null); }");
            inWidget("() => send('__PING__')");
            assertThat(eval("() => window.reply")).isEqualTo("late");
        }

        @Test
        void notify_insideReady_carriesActionAndData() {
            fakeWidget();
            inWidget("() => { window.onNotify = message => answer(message.id, {data: message.params[0]}, null); }");
            eval("() => widget.listen('WIDGET_READY', () => { window.reply = widget.notify('createFlowFromTemplate', {templateName: 't'}); })");
            inWidget("() => send('__PING__')");
            inWidget("() => { send('WIDGET_READY'); }");
            page.waitForFunction("() => window.reply");
            assertThat(eval("() => window.reply")).isEqualTo(Map.of("callInfo", Map.of("widgetId", "abc"), "data",
                    Map.of("actionName", "createFlowFromTemplate", "actionData", Map.of("templateName", "t"))));
        }

        @Test
        void notify_replies_becomeWhatHostsKnow() {
            fakeWidget();
            inWidget("() => send('__PING__')");
            asked("WIDGET_READY", "null");
            Map<String, String> replies = Map.of(
                    "{data: 0}, null", "null",
                    "{other: 1}, null", "null",
                    "{data: 1}, ''", "1",
                    "null, {value: {code: 'C', message: 'm'}}", "rejected {\"code\":\"C\",\"message\":\"m\"}",
                    "null, {value: 'text'}", "rejected \"text\"",
                    "null, {value: ''}", "rejected {\"code\":\"UnknownError\",\"message\":\"Unknown error.\"}");
            replies.forEach((reply, outcome) -> {
                inWidget("() => { window.onNotify = message => answer(message.id, " + reply + "); }");
                assertThat(eval("() => widget.notify('x').then(v => JSON.stringify(v), e => 'rejected ' + JSON.stringify(e))"))
                        .isEqualTo(outcome);
            });
        }

        @Test
        void messages_ofOtherWindows_areReportedAndNotAnswered() {
            fakeWidget();
            eval("() => { widget.listen('GET_ACCESS_TOKEN', () => { window.leaked = true; });"
                    + " postMessage({signature: 'abc', id: '1', method: 'GET_ACCESS_TOKEN'}, '*'); }");
            page.waitForFunction("() => window.errors?.includes('InvalidRpcEvent')");
            assertThat(eval("() => window.leaked")).isNull();
        }

        @Test
        void messages_ofAnotherOriginInTheWidgetsOwnFrame_areReportedAndNotAnswered() {
            fakeWidget();
            eval("() => { widget.listen('GET_ACCESS_TOKEN', () => { window.leaked = true; });"
                    + " widget.iframe.src = location.origin + '/elsewhere'; }");
            page.waitForCondition(() -> page.frame("widgetIFrame").url().endsWith("/elsewhere"));
            inWidget("() => { window.log = []; addEventListener('message', event => log.push(event.data));"
                    + " for (const method of ['__PING__', 'GET_ACCESS_TOKEN']) parent.postMessage({signature: 'abc', id: method, method,"
                    + " params: [{}]}, '*'); }");
            page.waitForFunction("() => window.errors?.filter(code => code === 'InvalidRpcEvent').length >= 2");
            assertThat(eval("() => window.leaked")).isNull();
            assertThat(inWidget("() => log.length")).isEqualTo(0);
        }

        @Test
        void ping_neverSent_leavesEventsAnsweredAndActionsWaiting() {
            fakeWidget();
            eval("() => widget.listen('GET_STRINGS', (request, done) => done(null, {A: 'b'}))");
            asked("WIDGET_READY", "null");
            assertThat(asked("GET_STRINGS", "null")).containsEntry("result", Map.of("A", "b"));
            assertThat(eval("() => Promise.race([widget.notify('closeWidget').then(() => 'settled', () => 'settled'),"
                    + " new Promise(resolve => setTimeout(resolve, 300, 'waits'))])")).isEqualTo("waits");
            assertThat(inWidget("() => log.some(message => message.method === 'NOTIFY')")).isEqualTo(false);
        }

        @Test
        void dispose_removesFrameAndListenerAndRejectsWhatIsPending() {
            fakeWidget();
            asked("WIDGET_READY", "null");
            assertThat(eval("() => { const reply = widget.notify('x'); document.getElementById('place').innerHTML = '';"
                    + " widget.dispose(); widget.dispose(); return reply.catch(error => error.message); }"))
                    .isEqualTo("rpc disposed");
            assertThat(page.locator("iframe").count()).isZero();
        }

        @Test
        void regionalPortal_tokenFromListener_findsTheEnvironment() {
            eval("token => { const sdk = new MsFlowSdk({hostName: '" + localCloud + "'});"
                    + " window.widget = sdk.renderWidget('flows', {container: 'place', enableRegionalPortal: true});"
                    + " window.before = widget.iframe; }");
            page.evaluate("token => widget.listen('GET_ACCESS_TOKEN', (request, done) => done(null, {token}))",
                    bobsToken());
            page.waitForFunction("() => widget.iframe");
            assertThat(eval("() => window.before === undefined && widget.url")).asString()
                    .contains("/manage/environments/Default-" + People.CONTOSO + "/flows");
        }
    }

    @Nested
    class Widget {

        /** A host without the SDK, so that each message is seen as it is. */
        private void show(String path) {
            page.evaluate(
                    """
                            ([address, token]) => {
                              window.answers = {GET_ACCESS_TOKEN: {result: {token}}, GET_STRINGS: {result: {FLOW_CREATION_HEADER: 'Make it'}}};
                              window.replies = new Map();
                              const frame = document.createElement('iframe');
                              frame.name = 'raw';
                              frame.width = 900; frame.height = 700;
                              frame.src = address;
                              addEventListener('message', event => {
                                const {id, signature, method} = event.data;
                                if (event.source !== frame.contentWindow) return;
                                const post = message => event.source.postMessage(message, event.origin);
                                if (method === undefined) replies.get(id)?.(event.data);
                                else if (method === '__PING__') { if (!window.silent) { post({id, signature, result: '__PONG__', error: null});
                                  post({id, signature, result: '__PONG__', error: null}); } }
                                else if (answers[method]) post({id, signature, error: null, ...answers[method]});
                                else post({id, signature, error: {value: {name: 'UnlistenedEventCalled', message: ''}}});
                              });
                              window.notify = (actionName, actionData) => new Promise(resolve => {
                                const id = 'N-' + Math.random();
                                replies.set(id, resolve);
                                frame.contentWindow.postMessage({signature: 'w-1', id, method: 'NOTIFY',
                                  params: [{callInfo: {widgetId: 'w-1'}, data: {actionName, actionData}}]}, '*');
                              });
                              document.getElementById('place').append(frame);
                            }
                            """,
                    List.of(localCloud + path, bobsToken()));
        }

        private void shown(String path) {
            show(path);
            await("WIDGET_RENDERED");
        }

        private void await(String method) {
            page.waitForFunction("method => log.some(message => message.method === method)", method);
        }

        private FrameLocator widget() {
            return page.frameLocator("iframe[name=raw]");
        }

        private static final String CREATION = "/en-us/widgets/manage/templates/flowCreation?widgetId=w-1";

        @Test
        void boot_order_isPingTokenReadyRendered() {
            shown("/en-US/widgets/manage/flows?widgetId=w-1&widgetType=flows&pathAlias=myFlows&allowOptionalEvents=true");
            assertThat(eval("() => log.filter(message => message.method).map(message => message.method).join()"))
                    .isEqualTo("__PING__,GET_WIDGET_OPTIONS,GET_ACCESS_TOKEN,GET_STRINGS,WIDGET_READY,WIDGET_RENDERED");
            assertThat(eval("() => log.every(message => message.signature === 'w-1' && message.id)")).isEqualTo(true);
            assertThat(eval("() => log.find(message => message.method === 'WIDGET_READY').params[0].callInfo.widgetId"))
                    .isEqualTo("w-1");
        }

        @Test
        void boot_pongTwice_startsOnce() {
            shown("/en-US/widgets/manage/flows?widgetId=w-1");
            assertThat(eval("() => notify('closeWidget').then(() => log.filter(m => m.method === 'WIDGET_READY').length"
                    + " + '/' + log.filter(m => m.method === 'GET_ACCESS_TOKEN').length)")).isEqualTo("1/1");
        }

        @Test
        void message_ofAnotherOrigin_isIgnored() {
            shown(CREATION);
            page.evaluate("""
                    address => new Promise(resolve => {
                      const sibling = document.createElement('iframe');
                      sibling.name = 'sibling';
                      sibling.src = address;
                      sibling.onload = resolve;
                      document.body.append(sibling);
                    })""", fakeWidget);
            page.frame("sibling").evaluate("""
                    () => parent.frames['raw'].postMessage({signature: 'w-1', id: 'N-1', method: 'NOTIFY',
                      params: [{data: {actionName: 'closeWidget'}}]}, '*')""");
            assertThat(eval("() => notify('dance').then(() => log.some(m => m.id === 'N-1' || m.method === 'WIDGET_CLOSE'))"))
                    .isEqualTo(false);
        }

        @Test
        void boot_widgetIdOfAnyText_isTaken() {
            shown("/ko-KR/widgets/manage/environments/Default-" + People.CONTOSO
                    + "/flows/shared?WIDGETID=8bf9121c-38fd-408f-9e8a-40b9-4945cd8d");
            PlaywrightAssertions.assertThat(widget().getByRole(AriaRole.HEADING)).hasText("흐름");
        }

        @Test
        void boot_nobodyAnswers_saysThatItIsNotEmbedded() {
            eval("() => { window.silent = true; }");
            show(CREATION);
            PlaywrightAssertions.assertThat(widget().getByRole(AriaRole.HEADING)).hasText(
                    "This page belongs inside another",
                    new LocatorAssertions.HasTextOptions().setTimeout(15_000));
        }

        @Test
        void boot_tokenRefused_saysSoAndAsksAgain() {
            show("/en-us/widgets/manage/flows?widgetId=w-1&fault=token-refused");
            PlaywrightAssertions.assertThat(widget().getByRole(AriaRole.STATUS).first())
                    .containsText("gave no access token");
            PlaywrightAssertions.assertThat(widget().getByRole(AriaRole.BUTTON)).hasText("Try again");
        }

        @Test
        void notify_actionInAnyCase_isTaken() {
            shown(CREATION);
            assertThat(eval("() => notify('CREATEFLOWFROMTEMPLATE', {templateName: '05ed784f63df4ac7b8cbb465005d6068'})"
                    + ".then(reply => [reply.signature, reply.error, 'method' in reply].join())")).isEqualTo("w-1,,false");
            PlaywrightAssertions.assertThat(widget().getByRole(AriaRole.HEADING).first()).hasText("Make it");
        }

        @Test
        void notify_unknownAction_isAnsweredWithWrappedError() {
            shown(CREATION);
            assertThat(eval("() => notify('dance').then(reply => reply.error.value.name)")).isEqualTo("UnknownAction");
        }

        @Test
        void createFlowFromTemplate_unknownName_raisesTemplateLoadFailed() {
            shown(CREATION);
            assertThat(eval(
                    "() => notify('createFlowFromTemplate', {templateName: 'none'}).then(reply => reply.error.value.code)"))
                    .isEqualTo("TemplateNotFound");
            await("TEMPLATE_LOAD_FAILED");
            PlaywrightAssertions.assertThat(widget().getByRole(AriaRole.HEADING)).hasText("The template could not be opened");
        }

        private static final String DEFINITION = """
                {name: 'own-1', properties: {displayName: 'Notify about WO-1042', connectionReferences:
                  {shared_office365: {id: '/providers/Microsoft.PowerApps/apis/shared_office365'}},
                  definition: {contentVersion: '1.0.0.0', parameters: {order: {type: 'String', defaultValue: 'WO-1042'},
                    limit: {type: 'Int', defaultValue: 5}},
                  triggers: {manual: {type: 'Request', kind: 'Button', inputs: {schema: {type: 'object',
                    properties: {text: {type: 'string', title: 'Note'}}, required: ['text']}}}}, actions: {}}}}""";

        @Test
        void createFlowFromTemplateDefinition_filledIn_makesAFlowThatIsListedAndRuns() {
            shown(CREATION);
            eval("() => notify('createFlowFromTemplateDefinition', {templateDefinition: JSON.stringify(" + DEFINITION + ")})");
            widget().getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Connect:")).click();
            PlaywrightAssertions.assertThat(widget().getByRole(AriaRole.STATUS).first()).containsText("connected");
            widget().getByLabel("limit").fill("7");
            widget().getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Create flow")).click();
            await("FLOW_CREATION_SUCCEEDED");
            String made = (String) eval(
                    "() => log.find(message => message.method === 'FLOW_CREATION_SUCCEEDED').params[0].data.flowId");
            assertThat(eval("() => log.find(message => message.method === 'FLOW_CREATION_SUCCEEDED').params[0].data.flowUrl"))
                    .asString().endsWith("/flows/" + made);
            widget().getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Done")).click();
            await("WIDGET_CLOSE");

            toHost();
            shown("/en-us/widgets/manage/flow/run?widgetId=w-1");
            assertThat(eval("() => notify('getTriggerSchema', {flowName: '" + made
                    + "'}).then(reply => reply.result.data.required[0])"))
                    .isEqualTo("text");
            eval("() => notify('triggerflow', {flowName: '" + made
                    + "', implicitData: JSON.stringify({Note: 'From the record'})})");
            PlaywrightAssertions.assertThat(widget().getByLabel("Note")).hasValue("From the record");
            widget().getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Run")).click();
            await("RUN_FLOW_COMPLETED");
            widget().getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Done")).click();
            await("RUN_FLOW_DONE_BUTTON_CLICKED");
            assertThat(eval(
                    "() => log.findIndex(m => m.method === 'RUN_FLOW_STARTED') < log.findIndex(m => m.method === 'RUN_FLOW_COMPLETED')"))
                    .isEqualTo(true);
        }

        @Test
        void closeWidget_raisesWidgetClose() {
            shown(CREATION);
            eval("() => notify('closeWidget')");
            await("WIDGET_CLOSE");
        }

        @Test
        void templates_anonymous_needsNoHost() {
            page.navigate(localCloud + "/ko-kr/widgets/templates?q=Teams&pagesize=2");
            PlaywrightAssertions.assertThat(page.getByRole(AriaRole.BUTTON,
                    new Page.GetByRoleOptions().setName("매주 월요일 Teams에 메시지 게시"))).isVisible();
        }

        @Test
        void theme_settings_decideOverTheSystem() {
            shown("/en-us/widgets/manage/flows?widgetId=w-1&themeName=excel_sdx_dark");
            assertThat(page.frame("raw").evaluate("() => document.documentElement.dataset.theme")).isEqualTo("dark");
        }
    }
}
