package cn.xiangzhi.store;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The one line a start leaves: where to sign in. */
@Component
@Profile("!operator")
class StartLine {

    private static final Logger LOG = LoggerFactory.getLogger(StartLine.class);

    @EventListener
    void started(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() instanceof WebServer server
                && server.getPort() > 0) {
            var took = event.getTimeTaken() instanceof Duration d ? "（" + d.toMillis() + " 毫秒）" : "";
            LOG.info("乡治已启动：http://localhost:{} {}", server.getPort(), took);
        }
    }
}
