import { suite } from '../kit/suite.ts';
import { assertExtracted } from './extracted.ts';

// Events are made after the field documentation of each service; names are those of the Common Information Model. The CloudTrail map gives what a
// real Splunk and its AWS add-on gave for the 12 events of the shared extraction answers, apart from event types, tags and object_category.
suite('built-in app: cloud platforms and services', (test) => {
  test('AWS CloudTrail: console sign-in and a change (CloudTrail record contents)', () => {
    const base = {
      eventTime: '2024-01-01T00:00:00Z',
      awsRegion: 'us-east-1',
      sourceIPAddress: '192.0.2.1',
      userAgent: 'x',
      recipientAccountId: '1',
      readOnly: false,
    };
    assertExtracted({
      sourcetype: 'aws:cloudtrail',
      event: {
        ...base,
        eventName: 'ConsoleLogin',
        eventSource: 'signin.amazonaws.com',
        eventType: 'AwsConsoleSignIn',
        userIdentity: { type: 'IAMUser', accountId: '1', userName: 'ann' },
        errorMessage: 'Failed authentication',
        responseElements: { ConsoleLogin: 'Failure' },
      },
      fields: {
        action: 'failure',
        user: 'ann',
        src_ip: '192.0.2.1',
        user_type: 'IAMUser',
        vendor_region: 'us-east-1',
        tag: ['authentication', 'cloud'],
      },
      model: {
        dataset: 'Authentication.Failed_Authentication',
        row: { signature: 'ConsoleLogin', app: 'AwsConsoleSignIn', src: '192.0.2.1' },
      },
    });
    assertExtracted({
      sourcetype: 'aws:cloudtrail',
      event: {
        ...base,
        eventName: 'RunInstances',
        eventSource: 'ec2.amazonaws.com',
        eventType: 'AwsApiCall',
        userIdentity: { type: 'AssumedRole', arn: 'arn:aws:sts::1:assumed-role/r/bob' },
        responseElements: { instancesSet: { items: [{ instanceId: 'i-1' }] } },
      },
      fields: { user: 'bob', action: 'started', object_id: 'i-1', status: 'success' },
      model: { dataset: 'Change.Instance_Changes', row: { action: 'started', object_category: 'instance', command: 'RunInstances' } },
    });
  });

  test('AWS VPC flow logs (VPC Flow Logs, "Default format")', () => {
    assertExtracted({
      sourcetype: 'aws:cloudwatchlogs:vpcflow',
      event: '2 123456789010 eni-1 10.0.1.30 10.0.1.1 47254 22 6 2 98 1697608042 1697608070 REJECT OK',
      fields: { action: 'blocked', transport: 'tcp', duration: '28', dvc: 'eni-1' },
      model: { dataset: 'Network_Traffic.All_Traffic', row: { src_ip: '10.0.1.30', dest_port: '22', action: 'blocked' } },
    });
  });

  test('Microsoft Entra ID: sign-in and audit logs (Azure Monitor reference, "SigninLogs", "AuditLogs")', () => {
    const properties = {
      userPrincipalName: 'ann@example.com',
      ipAddress: '192.0.2.1',
      appDisplayName: 'Portal',
      status: { errorCode: 50126, failureReason: 'bad password' },
    };
    assertExtracted({
      sourcetype: 'azure:monitor:aad',
      event: {
        time: '2024-01-01T00:00:00Z',
        category: 'SignInLogs',
        operationName: 'Sign-in activity',
        resultType: '50126',
        tenantId: 't',
        properties,
      },
      fields: { user: 'ann@example.com', src_ip: '192.0.2.1', action: 'failure', 'properties.status.errorCode': '50126' },
      model: { dataset: 'Authentication.Authentication', row: { app: 'Portal', action: 'failure', signature_id: '50126' } },
    });
    const audit = {
      initiatedBy: { user: { userPrincipalName: 'admin@example.com' } },
      result: 'success',
      targetResources: [{ type: 'User', userPrincipalName: 'bob@example.com', id: '9' }],
    };
    assertExtracted({
      sourcetype: 'azure:monitor:aad',
      event: { time: '2024-01-01T00:00:00Z', category: 'AuditLogs', operationName: 'Add member to role', properties: audit },
      fields: { user: 'bob@example.com', src_user: 'admin@example.com', result: 'success', action: 'created' },
      model: { dataset: 'Change.Account_Management', row: { command: 'Add member to role', object_category: 'user' } },
    });
  });

  test('Microsoft 365: named values become fields, addresses lose their port (Office 365 Management Activity API schema)', () => {
    assertExtracted({
      sourcetype: 'o365:management:activity',
      event: {
        CreationTime: '2024-01-01T00:00:00',
        Id: 'e1',
        Operation: 'Set-Mailbox',
        Workload: 'Exchange',
        UserId: 'ann@example.com',
        ClientIP: '192.0.2.200:52816',
        ObjectId: 'bob',
        Parameters: [{ Name: 'Identity', Value: 'bob@example.com' }],
        ResultStatus: 'True',
      },
      fields: {
        Identity: 'bob@example.com',
        src_ip: '192.0.2.200',
        object: 'bob',
        status: 'success',
        signature: 'Set-Mailbox',
        src_user: 'ann@example.com',
      },
      model: { dataset: 'Change.All_Changes', row: { action: 'modified', user: 'ann@example.com', command: 'Set-Mailbox' } },
    });
    assertExtracted({
      sourcetype: 'o365:management:activity',
      event: {
        CreationTime: '2024-01-01T00:00:00',
        Operation: 'UserLoginFailed',
        Workload: 'AzureActiveDirectory',
        UserId: 'ann@example.com',
        ClientIP: '[2001:db8::1]:443',
        LogonError: 'UserStrongAuthClientAuthNRequired',
        ExtendedProperties: [{ Name: 'UserAgent', Value: 'Mozilla/5.0' }],
      },
      fields: { src_ip: '2001:db8::1', user_agent: 'Mozilla/5.0', action: 'failure', src_user: null },
      model: {
        dataset: 'Authentication.Failed_Authentication',
        row: { user: 'ann@example.com', reason: 'UserStrongAuthClientAuthNRequired' },
      },
    });
  });

  test('Okta: sign-in and account change (Okta System Log API)', () => {
    const base = {
      published: '2024-01-01T00:00:00.000Z',
      actor: { id: '1', type: 'User', alternateId: 'ann@example.com' },
      client: { ipAddress: '192.0.2.1' },
    };
    assertExtracted({
      sourcetype: 'OktaIM2:log',
      event: { ...base, eventType: 'user.session.start', outcome: { result: 'FAILURE', reason: 'INVALID_CREDENTIALS' } },
      fields: { action: 'failure', user: 'ann@example.com', src: '192.0.2.1' },
      model: { dataset: 'Authentication.Authentication', row: { signature: 'user.session.start', reason: 'INVALID_CREDENTIALS' } },
    });
    assertExtracted({
      sourcetype: 'OktaIM2:log',
      event: {
        ...base,
        eventType: 'user.account.lock',
        outcome: { result: 'SUCCESS' },
        target: [{ type: 'User', alternateId: 'bob@example.com', id: '2' }],
      },
      fields: { user: 'bob@example.com', action: 'lockout', result: 'lockout' },
      model: { dataset: 'Change.Account_Lockouts', row: { change_type: 'AAA', object_category: 'User', command: 'user.account.lock' } },
    });
  });

  test('Google Cloud audit logs and Google Workspace reports (Cloud Audit Logs; Reports API)', () => {
    assertExtracted({
      sourcetype: 'google:gcp:pubsub:message',
      event: {
        data: {
          timestamp: '2024-01-01T00:00:00Z',
          resource: { type: 'gce_instance', labels: { project_id: 'p', instance_id: '7' } },
          protoPayload: {
            methodName: 'v1.compute.instances.insert',
            serviceName: 'compute.googleapis.com',
            authenticationInfo: { principalEmail: 'ann@example.com' },
            requestMetadata: { callerIp: '192.0.2.1' },
          },
        },
      },
      fields: { user: 'ann@example.com', src: '192.0.2.1', action: 'created', object_category: 'gce_instance' },
      model: { dataset: 'Change.All_Changes', row: { command: 'v1.compute.instances.insert', vendor_account: 'p' } },
    });
    assertExtracted({
      sourcetype: 'gws:reports:login',
      event: {
        id: { time: '2024-01-01T00:00:00Z', applicationName: 'login' },
        actor: { email: 'ann@example.com' },
        ipAddress: '192.0.2.1',
        event: {
          type: 'login',
          name: 'login_failure',
          parameters: [
            { name: 'login_type', value: 'unknown' },
            { name: 'login_challenge_method', multiValue: ['password'] },
          ],
        },
      },
      fields: { login_type: 'unknown', login_challenge_method: 'password', user: 'ann@example.com', action: 'failure' },
      model: { dataset: 'Authentication.Failed_Authentication', row: { src: '192.0.2.1', signature: 'login_failure' } },
    });
  });
});
