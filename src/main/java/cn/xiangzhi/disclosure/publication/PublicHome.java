package cn.xiangzhi.disclosure.publication;

import cn.xiangzhi.shell.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of the public: what one can do here, and the decisions published last. */
@Controller
class PublicHome {

    private static final int NEWEST = 3;

    private final Entries entries;

    PublicHome(Entries entries) {
        this.entries = entries;
    }

    @OpenToAll
    @GetMapping("/public")
    String home(Model model) {
        model.addAttribute("newest", entries.published(null, null, null, null, NEWEST));
        return "disclosure/public-home";
    }
}
