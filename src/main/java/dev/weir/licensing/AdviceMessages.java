package dev.weir.licensing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of a licence: the answer, why, who pays, and what to do next. */
@MessageBundle("advice")
public interface AdviceMessages {

    @Message("Licence covers it")
    String mayRun();

    @Message("Licence missing")
    String mayNotRun();

    @Message("Licence not certain")
    String cannotBeKnown();

    @Message("Covered by {plan}.")
    String coveredBy(String plan);

    @Message("No licence is needed.")
    String noLicenceNeeded();

    @Message("Microsoft is still setting this licence up. If the flow does not start, wait a day and switch it on again.")
    String pending();

    @Message("Nothing to pay: it comes with the Office 365 licence.")
    String paidByOffice();

    @Message("Nothing to pay: it comes with the Dynamics 365 licence.")
    String paidByDynamics();

    @Message("Nothing to pay: it comes with the Power Apps licence.")
    String paidByPowerApps();

    @Message("Paid with the Power Automate licence.")
    String paidByFlow();

    @Message("Free until the trial ends. After that a licence is needed.")
    String paidByTrial();

    @Message("Free of charge. The flow cannot be shared with others.")
    String paidByFree();

    @Message("{provider} pays for the licence.")
    String paidByCsp(String provider);

    @Message("{provider} pays for each run.")
    String paidByRun(String provider);

    @Message("Weir does not know this plan, so it cannot say who pays.")
    String paidByUnknown();

    @Message("There is no licence for Power Automate.")
    String noPlan();

    @Message("{plan} covers standard connectors only.")
    String standardOnly(String plan);

    @Message("An admin has switched Power Automate off in the licence ({plan}).")
    String switchedOff(String plan);

    @Message("A Power Automate Free licence is enough. Microsoft gives it to everyone who signs in there once, unless an admin has forbidden it.")
    String wouldBeFree();

    @Message("A Power Automate Premium licence is needed. Your organisation buys it.")
    String wouldBeBought();

    @Message("A Power Automate licence is needed. You get it from {provider}.")
    String wouldBeProvided(String provider);

    @Message("{plan} includes premium connectors only inside the app it was bought for. Whether that holds here, only Microsoft can tell: try it, the flow stays off if not.")
    String otherAppOnly(String plan);

    @Message("{plan} includes premium connectors in a developer environment only.")
    String developerOnly(String plan);

    @Message("Your organisation has licences for single flows. Ask your admin whether this flow gets one.")
    String flowCapacity();

    @Message("The plan {plan} is new to this portal. It covers standard connectors at least.")
    String planUnknown(String plan);

    @Message("This portal does not know whether these connectors need a premium licence: {connectors}.")
    String connectorUnknown(String connectors);

    @Message("Guests bring their licence from their own organisation, which this portal cannot see.")
    String guest();

    @Message("This portal may not read licences in your organisation yet.")
    String consentMissing();

    @Message("Microsoft's directory does not answer right now, so the licence could not be checked.")
    String directoryDown();

    @Message("The licence has not been checked yet.")
    String notRead();

    @Message("Uses standard connectors only, so an Office 365 licence is enough.")
    String needStandard();

    @Message("Uses {connectors}, the product's own connector. Microsoft counts it as premium.")
    String needCustom(String connectors);

    @Message("Uses premium connectors: {connectors}.")
    String needPremium(String connectors);

    @Message("Everyone who runs the flow needs the licence.")
    String everyRunner();

    @Message("Only the flow's owner needs the licence.")
    String onlyOwner();

    @Message("Ask my admin")
    String askAdmin();

    @Message("Buy a licence")
    String buy();

    @Message("Start a free trial")
    String startTrial();

    @Message("Get the free licence")
    String startFree();

    @Message("Ask {provider}")
    String askProvider(String provider);

    @Message("Assign licences")
    String assign();

    @Message("See my licences at Microsoft")
    String seeMine();

    @Message("Check again")
    String checkAgain();

    @Message("What the licences cost and cover")
    String pricing();

    @Message("Checked {when}")
    String checked(String when);

    @Message("just now")
    String justNow();

    @Message("{minutes} min ago")
    String minutesAgo(long minutes);

    @Message("{hours} h ago")
    String hoursAgo(long hours);

    @Message("{days} days ago")
    String daysAgo(long days);

    @Message("standard connectors")
    String rightStandard();

    @Message("standard connectors; premium ones inside its own app")
    String rightContext();

    @Message("premium connectors in developer environments")
    String rightDeveloper();

    @Message("premium connectors, until the trial ends")
    String rightTrial();

    @Message("all connectors")
    String rightPremium();

    @Message("single flows that get capacity assigned")
    String rightCapacity();

    @Message("desktop flows only")
    String rightDesktop();

    @Message("nothing")
    String rightNone();

    @Message("ready")
    String stateReady();

    @Message("being set up")
    String statePending();

    @Message("switched off by an admin")
    String stateSwitchedOff();

    @Message("Your request is with your admin since {date}.")
    String alreadyAsked(String date);

    @Message("Flows with standard connectors")
    String standardFlows();

    @Message("Flows with premium connectors or this product's own connector")
    String premiumFlows();
}
