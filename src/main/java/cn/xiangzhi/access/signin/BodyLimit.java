package cn.xiangzhi.access.signin;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that is too large by the length it announces, before anything reads it: else the form's guard could not
 * be found in what was not read, and a file too large would be shown as a page opened too long ago.
 */
@Component
public class BodyLimit extends OncePerRequestFilter {

    private static final long FORM = DataSize.ofMegabytes(2).toBytes();

    private final long upload;
    private final long publicUpload;

    BodyLimit(
            @Value("${spring.servlet.multipart.max-request-size}") DataSize upload,
            @Value("${xiangzhi.public.upload-limit:100MB}") DataSize publicUpload) {
        this.upload = upload.toBytes();
        this.publicUpload = publicUpload.toBytes();
    }

    /** It stands in the security chains, before the guard is looked for, and nowhere else. */
    @Configuration(proxyBeanMethods = false)
    static class InChainsOnly {

        @Bean
        FilterRegistrationBean<BodyLimit> bodyLimitNotByItself(BodyLimit limit) {
            var registration = new FilterRegistrationBean<>(limit);
            registration.setEnabled(false);
            return registration;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var no = no(request);
        if (no == null) {
            chain.doFilter(request, response);
        } else {
            Closed.refuse(request, response, no);
        }
    }

    /** What is wrong with the body, by what is said about it before it is read. */
    @Nullable
    Refused no(HttpServletRequest request) {
        var files = files(request);
        var most = files ? (open(request) ? publicUpload : upload) : FORM;
        if (request.getContentLengthLong() > most) {
            return files ? filesTooLarge(most) : textTooLong();
        }
        return files && request.getHeader("Transfer-Encoding") != null ? withoutLength() : null;
    }

    private static boolean files(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private static boolean open(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/public/");
    }

    private static Refused filesTooLarge(long most) {
        return refused("没有上传", "所选文件合计超过" + (most >> 20) + "MB，一次传不了", "请返回上一页，少选几个文件分次上传，或先压缩照片、剪短录像");
    }

    private static Refused textTooLong() {
        return refused("没有提交", "填写的内容超过2MB", "请返回上一页缩短文字，较长的材料请作为附件上传");
    }

    private static Refused withoutLength() {
        return Refused.invalid("没有上传", "请求没有说明内容的长度", "请用浏览器的表单上传，或在请求头中写明 Content-Length");
    }

    private static Refused refused(String what, String why, String remedy) {
        return new Refused(Refused.Kind.TOO_LARGE, null, what, why, Basis.house("填报要求"), remedy);
    }
}
