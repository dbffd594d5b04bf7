package dev.weir.localcloud.runtime.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the desk says. */
@MessageBundle("localcloudDesk")
interface DeskMessages {

    @Message("Desk")
    String title();

    @Message("What flows did on this computer. No mail or message left it.")
    String explanation();

    @Message("Organisation")
    String organisation();

    @Message("Show")
    String show();

    @Message("Nothing happened yet. Run a flow, then load this page again.")
    String empty();

    @Message("{#when kind}{#is 'mail'}Mail{#is 'message'}Teams message{#is 'file'}File{#is 'item'}List item{#is 'notification'}Notification{#else}{kind}{/when}")
    String kind(String kind);

    @Message("by the flow {flow}")
    String byFlow(String flow);

    @Message("To")
    String to();

    @Message("Content")
    String content();

    @Message("Let a mail arrive")
    String arrive();

    @Message("Flows that wait for new mail see it.")
    String arriveHint();

    @Message("From")
    String from();

    @Message("Subject")
    String subject();

    @Message("Text")
    String text();

    @Message("Deliver")
    String deliver();

    @Message("{count} flows started.")
    String started(int count);

    @Message("Add to a list, or a file")
    String add();

    @Message("Flows that wait for new items or files see it. Give a list and a title, or a path.")
    String addHint();

    @Message("List")
    String list();

    @Message("Title")
    String itemTitle();

    @Message("Path")
    String path();

    @Message("Add")
    String addNow();

    @Message("Lists, tables and files")
    String places();

    @Message("Move flows' time on")
    String clock();

    @Message("Flows now live at {time}. Delays and schedules in between happen at once.")
    String clockHint(String time);

    @Message("Hours")
    String hours();

    @Message("Move on")
    String moveOn();
}
