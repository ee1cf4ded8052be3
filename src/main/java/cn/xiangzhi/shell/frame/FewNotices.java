package cn.xiangzhi.shell.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * What was done, kept for the page a form leads to. A client that never opens that page would leave three minutes' worth of
 * them behind, looked through at its every request: only the latest are kept, more than anybody has pages under way.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
class FewNotices extends SessionFlashMapManager {

    static final int MOST = 20;

    @Override
    protected void updateFlashMaps(List<FlashMap> kept, HttpServletRequest request, HttpServletResponse response) {
        super.updateFlashMaps(latest(kept), request, response);
    }

    private static List<FlashMap> latest(List<FlashMap> kept) {
        return kept.size() <= MOST ? kept : new CopyOnWriteArrayList<>(kept.subList(kept.size() - MOST, kept.size()));
    }
}
