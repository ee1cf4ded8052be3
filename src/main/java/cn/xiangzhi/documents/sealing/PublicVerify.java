package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.OpenToAll;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 文书核验: by a file or by the code on the paper, without account and without script (F44). */
@Controller
class PublicVerify {

    private static final String PAGE = "documents/verify";

    private final Checking checking;

    PublicVerify(Checking checking) {
        this.checking = checking;
    }

    @OpenToAll
    @GetMapping("/public/verify")
    String form(@RequestParam(defaultValue = "") String code, Model model, HttpServletResponse response) {
        return code.isBlank() ? PAGE : coded(code, model, response);
    }

    @OpenToAll
    @GetMapping("/public/verify/{code}")
    String coded(@PathVariable String code, Model model, HttpServletResponse response) {
        try {
            model.addAttribute("answer", checking.coded(code));
        } catch (Refused no) {
            response.setStatus(Again.status(no.kind()).value());
            model.addAttribute("refusal", no);
        }
        return PAGE;
    }

    @OpenToAll
    @PostMapping("/public/verify")
    String file(@RequestParam(required = false) @Nullable MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        try (var content = file == null ? java.io.InputStream.nullInputStream() : file.getInputStream()) {
            model.addAttribute("answer", checking.file(content));
        } catch (Refused no) {
            response.setStatus(Again.status(no.kind()).value());
            model.addAttribute("refusal", no);
        }
        return PAGE;
    }
}
