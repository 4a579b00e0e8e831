def greeting() -> str:
    return "entries:"
