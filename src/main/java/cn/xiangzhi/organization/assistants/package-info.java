/** Village assistants, one in each village (S3). */
@NullMarked
package cn.xiangzhi.organization.assistants;

import org.jspecify.annotations.NullMarked;
