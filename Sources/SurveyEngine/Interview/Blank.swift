/// Whether there is nothing in it but space.
func isBlank(_ text: String) -> Bool {
    for scalar in text.unicodeScalars where !isBlank(scalar) { return false }
    return true
}

/// Whether it is space of any kind. Asking Unicode takes long, and nearly
/// every answer starts with a plain letter.
func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
}
