package cn.xiangzhi.shell.refusal;

import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Stops at the door what no room can use: the character zero, texts without end, bodies of megabytes that are no files. */
@Configuration(proxyBeanMethods = false)
class DoorGuard implements WebMvcConfigurer, HandlerInterceptor {

    /** The longest record of an inquiry stays far below. */
    static final int LONGEST = 50_000;

    private static final long MOST_BYTES = 2L * 1024 * 1024;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .order(Ordered.HIGHEST_PRECEDENCE + 100)
                .excludePathPatterns("/error", "/webjars/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var type = request.getContentType();
        var upload =
                type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
        if (!upload && request.getContentLengthLong() > MOST_BYTES) {
            throw tooLong("提交的内容超过2MB");
        }
        request.getParameterMap().forEach((name, values) -> {
            for (var value : values) {
                if (value.length() > LONGEST) {
                    throw tooLong("有一处文字超过" + LONGEST + "字");
                }
                if (value.indexOf('\0') >= 0 || name.indexOf('\0') >= 0) {
                    throw Refused.invalid("不能提交", "内容中有不能保存的字符", "请删除从别处粘贴来的不可见字符，再提交");
                }
            }
        });
        return true;
    }

    private static Refused tooLong(String why) {
        return new Refused(Refused.Kind.TOO_LARGE, null, "没有提交", why, Basis.house("填报要求"), "请缩短文字，较长的材料请作为附件上传");
    }
}
