package dev.weir.catalog.command;

/** The files of a new template: a button that sends a mail. */
final class FirstTemplate {

    static final String DESCRIPTOR = """
            version: 1.0.0
            title: Send a mail at the press of a button
            summary: One sentence that tells on a card what the flow does.
            description: |
              Several sentences, as **Markdown**: when it runs, what it does, what it needs.
            benefit: One sentence on what is better with it than without.
            categories: [notifications]
            trigger: instant                # automated | instant | scheduled
            licence: standard               # premium when a connector is premium or custom
            connectors: [shared_office365]
            parameters:
              - name: recipient
                title: Who gets the mail
                type: email
                suggest: user.email         # asked, with the reader's own address filled in
            changes:
              1.0.0: First version.
            """;

    static final String KOREAN = """
            title: 단추를 눌러 메일 보내기
            summary: 흐름이 하는 일을 카드에 보여 줄 한 문장입니다.
            description: |
              언제 실행되고 무엇을 하며 무엇이 필요한지 **Markdown**으로 몇 문장 적습니다.
            benefit: 이 흐름이 있으면 무엇이 나아지는지 한 문장으로 적습니다.
            parameters:
              recipient:
                title: 메일을 받을 사람
            changes:
              1.0.0: 첫 버전입니다.
            """;

    static final String DEFINITION = """
            {
              "type": "Microsoft.Flow/flows",
              "properties": {
                "apiId": "/providers/Microsoft.PowerApps/apis/shared_logicflows",
                "displayName": "Send a mail at the press of a button",
                "definition": {
                  "$schema": "https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#",
                  "contentVersion": "1.0.0.0",
                  "parameters": {
                    "$connections": {"defaultValue": {}, "type": "Object"},
                    "$authentication": {"defaultValue": {}, "type": "SecureObject"},
                    "recipient": {"defaultValue": "", "type": "String"}
                  },
                  "triggers": {
                    "manual": {
                      "type": "Request",
                      "kind": "Button",
                      "inputs": {"schema": {"type": "object", "properties": {}, "required": []}}
                    }
                  },
                  "actions": {
                    "Send_a_mail": {
                      "type": "OpenApiConnection",
                      "runAfter": {},
                      "inputs": {
                        "host": {
                          "apiId": "/providers/Microsoft.PowerApps/apis/shared_office365",
                          "connectionName": "shared_office365",
                          "operationId": "SendEmailV2"
                        },
                        "parameters": {
                          "emailMessage/To": "@parameters('recipient')",
                          "emailMessage/Subject": "The button was pressed",
                          "emailMessage/Body": "<p>It was pressed at @{utcNow()}.</p>"
                        },
                        "authentication": "@parameters('$authentication')"
                      }
                    }
                  }
                },
                "connectionReferences": {
                  "shared_office365": {
                    "source": "Embedded",
                    "id": "/providers/Microsoft.PowerApps/apis/shared_office365",
                    "tier": "NotSpecified"
                  }
                }
              }
            }
            """;

    private FirstTemplate() {
    }
}
