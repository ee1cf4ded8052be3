/** The catalogue as dated versions: the table it comes and goes in, what an import would change, and changes in the law. */
@NullMarked
package cn.xiangzhi.powers.versions;

import org.jspecify.annotations.NullMarked;
