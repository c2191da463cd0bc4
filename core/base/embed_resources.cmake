# SPDX-FileCopyrightText: 2026 The Exeunt authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the files of resources/lexicon and resources/sample part of the program: one assembler file with `.incbin`
# (GCC and Clang; ELF and Mach-O), one table in C. A file added or removed is seen at the next build.
function(exeunt_embed_resources target)
    set(root "${PROJECT_SOURCE_DIR}/resources")
    file(GLOB_RECURSE files CONFIGURE_DEPENDS LIST_DIRECTORIES false RELATIVE "${root}"
        "${root}/lexicon/*.tsv" "${root}/lexicon/*.txt" "${root}/lexicon/*.json" "${root}/sample/*.txt" "${root}/sample/*.md")
    list(FILTER files EXCLUDE REGEX "README")
    list(SORT files)
    set(asm "")
    set(declarations "")
    set(rows "")
    set(index 0)
    set(depends "")
    set(prefix "")
    if(APPLE)
        set(prefix "_")
    endif()
    foreach(file IN LISTS files)
        string(APPEND asm ".globl ${prefix}exeunt_r${index}_begin\n.globl ${prefix}exeunt_r${index}_end\n"
            ".balign 16\n${prefix}exeunt_r${index}_begin:\n.incbin \"${root}/${file}\"\n${prefix}exeunt_r${index}_end:\n.byte 0\n")
        string(APPEND declarations "extern const char exeunt_r${index}_begin[];\nextern const char exeunt_r${index}_end[];\n")
        string(APPEND rows "    {\"${file}\", exeunt_r${index}_begin, exeunt_r${index}_end},\n")
        list(APPEND depends "${root}/${file}")
        math(EXPR index "${index} + 1")
    endforeach()
    if(NOT APPLE)
        set(asm ".section .rodata\n${asm}.section .note.GNU-stack,\"\",%progbits\n")
    else()
        set(asm ".const\n${asm}")
    endif()
    set(generated "${PROJECT_BINARY_DIR}/generated")
    file(CONFIGURE OUTPUT "${generated}/resources.S" CONTENT "${asm}" @ONLY)
    file(CONFIGURE OUTPUT "${generated}/resources.c" @ONLY CONTENT "#include <stddef.h>
struct ExeuntResourceEntry { const char* path; const char* begin; const char* end; };
${declarations}extern const struct ExeuntResourceEntry exeuntResourceTable[];
const struct ExeuntResourceEntry exeuntResourceTable[] = {
${rows}    {0, 0, 0}};
extern const size_t exeuntResourceCount;
const size_t exeuntResourceCount = ${index};
")
    set_source_files_properties("${generated}/resources.S" TARGET_DIRECTORY ${target} PROPERTIES OBJECT_DEPENDS "${depends}")
    target_sources(${target} PRIVATE "${generated}/resources.S" "${generated}/resources.c")
endfunction()
