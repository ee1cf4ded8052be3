package cn.xiangzhi.field.page;

import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.QuickLink;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The field page: one page that a worker keeps on the phone, its worker and its manifest (F23 F28). */
@Controller
class FieldPages {

    private final FieldShell files;

    FieldPages(FieldShell files) {
        this.files = files;
    }

    @Needs({Right.ORDER_HANDLE, Right.VISIT_RECORD})
    @GetMapping("/field")
    String page(Model model) {
        model.addAttribute("version", files.version());
        model.addAttribute("scripts", FieldShell.SCRIPTS);
        return "field/page";
    }

    /** Where the page sends somebody to sign in: the way back leads to it. */
    @Needs
    @GetMapping("/field/sign-in")
    String signIn() {
        return "redirect:/field";
    }

    /** The worker is never kept by the browser's cache, and answers for the page's own address. */
    @Needs
    @GetMapping(value = "/field/worker.js", produces = "text/javascript;charset=UTF-8")
    ResponseEntity<String> worker() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header("Service-Worker-Allowed", "/field")
                .contentType(MediaType.valueOf("text/javascript;charset=UTF-8"))
                .body(files.worker());
    }

    @Bean
    static MenuEntry fieldMenu() {
        return new MenuEntry(
                MenuEntry.Group.INSPECTION, 5, "掌上执法", "/field", Right.ORDER_HANDLE, Set.of(Right.VISIT_RECORD));
    }

    @Bean
    static QuickLink fieldLink() {
        return new QuickLink(25, "掌上执法", "没有信号也能用：看派单、记检查、拍照，有信号后自动上传", "/field", "eye", Right.VISIT_RECORD);
    }
}
