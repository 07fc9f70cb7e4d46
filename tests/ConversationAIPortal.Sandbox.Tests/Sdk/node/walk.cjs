// HighLevel's own SDK, as it comes from npm, against the Sandbox. Prints what it saw as one line of JSON.
const { HighLevel, UserType } = require('@gohighlevel/api-client');

const url = process.argv[2];

async function main() {
  const state = await (await fetch(`${url}/sandbox/state`)).json();
  const location = state.locations[0];
  const seen = {};

  const ghl = client({ clientId: state.client.id, clientSecret: state.client.secret });
  const tokens = await exchange(ghl, state, { userType: 'Location', locationId: location.id });
  await ghl.getSessionStorage().setSession(location.id, tokens);
  const inLocation = { headers: { locationId: location.id } };

  seen.tokenLocation = tokens.locationId;
  seen.agents = await ghl.conversationAi.searchAgent({ limit: 3 }, inLocation);
  const id = seen.agents.agents[0].id;
  seen.agent = await ghl.conversationAi.getAgent({ agentId: id }, inLocation);
  seen.updated = await ghl.conversationAi.updateAgent(
    { agentId: id },
    { ...documented(seen.agent), name: 'Renamed by the SDK', autoPilotMaxMessages: 42 },
    inLocation,
  );
  seen.actions = (await ghl.conversationAi.listActions({ agentId: id }, inLocation)).data.map((action) => action.type);
  seen.created = await ghl.conversationAi.createAgent(
    { name: 'Made by the SDK', personality: 'a', goal: 'b', instructions: 'c', channels: ['SMS'] },
    inLocation,
  );
  seen.deleted = await ghl.conversationAi.deleteAgent({ agentId: seen.created.id }, inLocation);
  const conversations = await ghl.conversations.searchConversation({ locationId: location.id, limit: 2 }, inLocation);
  seen.conversations = conversations.conversations.length;
  const page = await ghl.conversations.exportMessagesByLocation({ locationId: location.id, limit: 10 }, inLocation);
  seen.exported = page.messages.length;
  seen.workflows = (await ghl.workflows.getWorkflow({ locationId: location.id }, inLocation)).workflows.length;

  // The SDK refreshes by itself on a 401: rotation has to work for it.
  await control('/sandbox/faults', { action: 'expireAccessToken', locationId: location.id });
  seen.afterExpiry = (await ghl.conversationAi.searchAgent({}, inLocation)).totalCount;
  const session = await ghl.getSessionStorage().getSession(location.id);
  seen.refreshed = session.refresh_token !== tokens.refresh_token;

  const agencyTokens = await exchange(ghl, state, { userType: 'Company' });
  await ghl.getSessionStorage().setSession(state.company.id, agencyTokens);
  const installed = await ghl.oauth.getInstalledLocation({ companyId: state.company.id, appId: state.client.appId });
  seen.installed = installed.count;
  const minted = await ghl.oauth.getLocationAccessToken({ companyId: state.company.id, locationId: state.locations[1].id });
  seen.minted = minted.locationId === state.locations[1].id;

  const pit = client({ privateIntegrationToken: location.pit });
  seen.byPit = (await pit.conversationAi.searchAgent({})).totalCount;
  seen.missing = await failure(() => pit.conversationAi.getAgent({ agentId: 'nobody' }));
  const readOnly = client({ privateIntegrationToken: location.readOnlyPit });
  seen.readOnly = await failure(() => readOnly.conversationAi.deleteAgent({ agentId: id }));
  await control('/sandbox/faults', { operation: 'search-agent', kind: 429, daily: true });
  seen.limited = await failure(() => pit.conversationAi.searchAgent({}));
  console.log(JSON.stringify(seen));
}

// The SDK has no setting for its address; an interceptor is its documented way to change a request.
function client(options) {
  const ghl = new HighLevel({ ...options, logLevel: 'none' });
  ghl.addRequestInterceptor({ onFulfilled: (config) => ({ ...config, baseURL: url }) });
  return ghl;
}

async function exchange(ghl, state, consent) {
  const { code } = await control('/sandbox/codes', consent);
  return await ghl.oauth.getAccessToken({
    client_id: state.client.id,
    client_secret: state.client.secret,
    grant_type: 'authorization_code',
    code,
    user_type: consent.userType === 'Company' ? UserType.Company : UserType.Location,
  });
}

async function control(path, body) {
  const answer = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return await answer.json();
}

function documented({ id, actions, ...agent }) {
  return agent;
}

async function failure(call) {
  try {
    await call();
    return null;
  } catch (error) {
    return { status: error.statusCode, message: error.message, scope: error.rateLimit?.scope };
  }
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
