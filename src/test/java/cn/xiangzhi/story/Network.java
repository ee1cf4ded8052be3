package cn.xiangzhi.story;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** The network as a page's browser has it, set again and again in one session: a second one would leave the first in force. */
final class Network {

    private final CDPSession session;

    Network(Page page) {
        session = page.context().newCDPSession(page);
        session.send("Network.enable");
    }

    /** Off, or with so many bytes a second upwards, -1 for as many as there are. */
    void set(boolean off, int bytes) {
        var conditions = new JsonObject();
        conditions.addProperty("offline", off);
        conditions.addProperty("latency", bytes < 0 ? 0 : 50);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", bytes);
        session.send("Network.emulateNetworkConditions", conditions);
    }
}
