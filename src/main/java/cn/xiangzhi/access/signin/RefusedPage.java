package cn.xiangzhi.access.signin;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.shell.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where filters hand a refusal over, so that it is drawn like every other one. Nothing is to be seen here directly. */
@Controller
class RefusedPage {

    static final String PATH = "/public/refused";
    static final String ATTRIBUTE = Refused.class.getName();

    @OpenToAll
    @RequestMapping(PATH)
    String refused(HttpServletRequest request) {
        throw request.getAttribute(ATTRIBUTE) instanceof Refused refused ? refused : Refused.notFound("该页面");
    }
}
